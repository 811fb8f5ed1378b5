"""
en: Only the last linear layer is found in `parameters()`.
cause: Each layer is assigned to the same attribute, so that the next one takes its place.
fix: Collect the layers in an `nn.ModuleList` or `nn.Sequential`.

ja: `parameters()` に、最後の線形層しか含まれていません。
原因: どの層も同じ属性に代入していて、次の層で上書きされます。
直し方: 層を `nn.ModuleList` や `nn.Sequential` に入れます。
"""

from itertools import pairwise

from torch import nn


class MLP(nn.Module):
    def __init__(self, sizes, activation=nn.ReLU):
        super().__init__()
        for inputs, outputs in pairwise(sizes):
            self.layer = nn.Linear(inputs, outputs)
        self.activation = activation()
        self.depth = len(sizes) - 1

    def forward(self, x):
        for _ in range(self.depth - 1):
            x = self.activation(self.layer(x))
        return self.layer(x)
