"""
code: lacks flatten and lacks Flatten and lacks reshape and lacks view
en: ConvNet fails: the linear layer gets another number of inputs than the 64 that it has weights for.
cause: A linear layer works along the last axis, which is here the columns of an image: the images are not flattened.
fix: Make one row of each image first: `x.flatten(start_dim=1)`.

ja: ConvNet がエラーになります。線形層の重みは64個の入力に対するものですが、渡された数が違います。
原因: 線形層は最後の軸に沿って計算します。画像が1列に並べられていないので、ここでは画像の列の軸です。
直し方: 先に、画像ごとに1列に並べます（`x.flatten(start_dim=1)`）。
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
        return self.linear(x)
