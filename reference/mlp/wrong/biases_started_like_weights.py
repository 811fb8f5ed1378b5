"""
code: calls xavier_uniform_ or calls xavier_normal_ or calls kaiming_uniform_ or calls kaiming_normal_

en: The network cannot be made: setting the first values stops with an error.
cause: The functions that choose values by the numbers of inputs and outputs need two axes, and a bias
has one.
fix: Use them for the weights only, `if p.ndim > 1:`, and leave the biases as they are or set them to
0.

ja: 最初の値を決めるところでエラーになり、ネットワークを作れません。
原因: 入力と出力の個数から値を決める関数には2つの軸が必要ですが、バイアスの軸は1つです。
直し方: 重みだけに使います（`if p.ndim > 1:`）。バイアスはそのままにするか、0 にします。
"""

from itertools import pairwise

from torch import nn


class MLP(nn.Module):
    def __init__(self, sizes, activation=nn.ReLU):
        super().__init__()
        layers = []
        for inputs, outputs in pairwise(sizes):
            layers += [nn.Linear(inputs, outputs), activation()]
        self.layers = nn.Sequential(*layers[:-1])
        for p in self.parameters():
            nn.init.xavier_uniform_(p)

    def forward(self, x):
        return self.layers(x)
