"""
en: ConvNet changes x: the caller's images have other values afterwards.
cause: An assignment like `x -= …` and a method that ends in an underscore work in place.
fix: Give the images to the first convolution as they are.

ja: ConvNet が x を書き換えています。呼び出した後、呼び出し側の画像の値が変わっています。
原因: `x -= …` のような代入や、末尾に `_` が付くメソッドは、インプレース演算です。
直し方: 画像は、そのまま1つ目の畳み込みに渡します。
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
        x -= x.mean()
        x = max_pool2d(torch.relu(self.conv1(x)), 2)
        x = max_pool2d(torch.relu(self.conv2(x)), 2)
        return self.linear(x.flatten(start_dim=1))
