"""
en: ConvNet puts the numbers of all images into one long row.
cause: `flatten()` without `start_dim` also merges the axis of the images.
fix: Keep the axis of the images: `x.flatten(start_dim=1)`.

ja: ConvNet が、すべての画像の数値を1つの長い行にしています。
原因: `start_dim` を指定しない `flatten()` は、画像の軸までまとめます。
直し方: 画像の軸を残します（`x.flatten(start_dim=1)`）。
"""

import torch
from torch import nn


class ConvNet(nn.Module):
    def __init__(self, classes):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 8, 3, padding=1)
        self.conv2 = nn.Conv2d(8, 16, 3, padding=1)
        self.linear = nn.Linear(64, classes)

    def forward(self, x):
        x = max_pool2d(torch.relu(self.conv1(x)), 2)
        x = max_pool2d(torch.relu(self.conv2(x)), 2)
        return self.linear(x.flatten())
