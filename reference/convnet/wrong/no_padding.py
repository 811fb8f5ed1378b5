"""
code: omits padding
en: ConvNet fails: the linear layer gets another number of inputs than the 64 that it has weights for.
cause: Without padding, each convolution makes the image smaller by two rows and columns, and after the second
pooling nothing is left of 8 by 8 points.
fix: Give both convolutions `padding=1`.

ja: ConvNet がエラーになります。線形層の重みは64個の入力に対するものですが、渡された数が違います。
原因: パディングがないと、畳み込みのたびに画像の行と列が2つずつ減ります。
8×8 の画像は、2回目のプーリングの後には何も残りません。
直し方: 2つの畳み込みに `padding=1` を指定します。
"""

import torch
from torch import nn


class ConvNet(nn.Module):
    def __init__(self, classes):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 8, 3)
        self.conv2 = nn.Conv2d(8, 16, 3)
        self.linear = nn.Linear(64, classes)

    def forward(self, x):
        x = max_pool2d(torch.relu(self.conv1(x)), 2)
        x = max_pool2d(torch.relu(self.conv2(x)), 2)
        return self.linear(x.flatten(start_dim=1))
