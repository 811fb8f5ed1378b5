"""
code: has range(_ - 1)
en: ConvNet fails: the linear layer gets another number of inputs than the 64 that it has weights for.
cause: A `range` that ends at `- 1` leaves out the last convolution: 8·4·4 = 128 numbers are left.
fix: Leave out the `- 1`: the last number of a `range` is not in it anyway.

ja: ConvNet がエラーになります。線形層の重みは64個の入力に対するものですが、渡された数が違います。
原因: `- 1` で終わる `range` では、最後の畳み込みが使われません。8·4·4 = 128個の数値が残ります。
直し方: `- 1` を外します。`range` には、もともと終わりの数が含まれません。
"""

import torch
from torch import nn


class ConvNet(nn.Module):
    def __init__(self, classes):
        super().__init__()
        self.convs = nn.ModuleList([nn.Conv2d(1, 8, 3, padding=1), nn.Conv2d(8, 16, 3, padding=1)])
        self.linear = nn.Linear(64, classes)

    def forward(self, x):
        for i in range(len(self.convs) - 1):
            x = max_pool2d(torch.relu(self.convs[i](x)), 2)
        return self.linear(x.flatten(start_dim=1))
