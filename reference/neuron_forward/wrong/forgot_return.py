"""
en: `forward` returns None, not a tensor.
cause: A function gives None unless a `return` says what else.
fix: Return the result of tanh at the end.

ja: `forward` がテンソルではなく None を返しています。
原因: `return` で値を返さない関数の戻り値は None です。
直し方: 最後に tanh の結果を返します。
"""

import torch
from torch import nn


class Neuron(nn.Module):
    def __init__(self, in_features=2):
        super().__init__()
        self.linear = nn.Linear(in_features, 1)

    def forward(self, x):
        z = self.linear(x)
        torch.tanh(z)
