"""
code: calls transpose or calls permute
en: ConvNet mixes the numbers of different images. With a single image it is right.
cause: The axes of the images and of the channels are exchanged before the numbers are put into rows.
fix: Keep the axis of the images first: `x.flatten(start_dim=1)`.

ja: ConvNet の中で、違う画像の数値が混ざっています。画像が1枚だけなら正しい結果になります。
原因: 数値を行に並べる前に、画像の軸とチャンネルの軸が入れ替えられています。
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
        return self.linear(x.transpose(0, 1).reshape(len(x), -1))
