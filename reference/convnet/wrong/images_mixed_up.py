"""
en: ConvNet mixes the numbers of different images. With a single image it is right.
cause: `reshape` to 64 rows cuts the numbers where no image begins.
fix: Keep the axis of the images first: `x.flatten(start_dim=1)`.

ja: ConvNet の中で、違う画像の数値が混ざっています。画像が1枚だけなら正しい結果になります。
原因: 64行への `reshape` は、画像の境目とは違うところで数値を区切ります。
直し方: 画像の軸を先頭に残します（`x.flatten(start_dim=1)`）。
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
        return self.linear(x.reshape(64, -1).T)
