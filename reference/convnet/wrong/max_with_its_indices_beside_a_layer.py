"""
en: max_pool2d fails, because `max` along one axis returns a pair: the largest numbers and where they are.
fix: Use `amax`, which returns the largest numbers only, or `max(…).values`.

ja: 1つの軸に沿った `max` は、最大値とその位置の組を返します。そのため、max_pool2d がエラーになります。
直し方: 最大値だけを返す `amax` か、`max(…).values` を使います。
"""

import torch
from torch import nn


def max_pool2d(x, size):
    n, c, h, w = x.shape
    rows, columns = h // size, w // size
    x = x[:, :, : rows * size, : columns * size]
    return x.reshape(n, c, rows, size, columns, size).max(dim=5).max(dim=3)


class ConvNet(nn.Module):
    def __init__(self, classes):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 8, 3, padding=1)
        self.conv2 = nn.Conv2d(8, 16, 3, padding=1)
        self.pool = nn.MaxPool2d(2)
        self.linear = nn.Linear(64, classes)

    def forward(self, x):
        x = self.pool(torch.relu(self.conv1(x)))
        x = self.pool(torch.relu(self.conv2(x)))
        return self.linear(x.flatten(start_dim=1))
