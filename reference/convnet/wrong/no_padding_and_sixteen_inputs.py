"""
code: omits padding

en: The linear layer has 16 inputs, not 64.
cause: Without padding, each convolution makes the image smaller by two rows and columns, and only one
point of each channel is left.
fix: Give both convolutions `padding=1`, and the linear layer 64 inputs.

ja: 線形層の入力が64個ではなく16個です。
原因: パディングがないと、畳み込みのたびに画像の行と列が2つずつ減り、チャネルごとに1点しか残りません。
直し方: 2つの畳み込みに `padding=1` を指定し、線形層の入力を64個にします。
"""

import torch
from torch import nn


class ConvNet(nn.Module):
    def __init__(self, classes):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 8, 3)
        self.conv2 = nn.Conv2d(8, 16, 3)
        self.pool = nn.MaxPool2d(2)
        self.linear = nn.Linear(16, classes)

    def forward(self, x):
        x = self.pool(torch.relu(self.conv1(x)))
        x = self.pool(torch.relu(self.conv2(x)))
        return self.linear(x.flatten(start_dim=1))
