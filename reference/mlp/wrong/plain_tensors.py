"""
code: lacks Linear

en: The network computes with weights and biases that `parameters()` does not list.
cause: They are plain tensors. A module only registers `nn.Parameter` and modules, even if a tensor
has `requires_grad=True`.
fix: Use `nn.Linear`, or wrap them in `nn.Parameter` and keep them in an `nn.ParameterList`.

ja: 計算に使う重みとバイアスの一部または全部が `parameters()` に含まれていません。
原因: 通常のテンソルだからです。`requires_grad=True` を指定しても、
登録されるのは `nn.Parameter` とモジュールだけです。
直し方: `nn.Linear` を使うか、`nn.Parameter` で包んで `nn.ParameterList` に入れます。
"""

from itertools import pairwise

import torch
from torch import nn


class MLP(nn.Module):
    def __init__(self, sizes, activation=nn.ReLU):
        super().__init__()
        self.weights = [torch.randn(o, i, requires_grad=True) for i, o in pairwise(sizes)]
        self.biases = [torch.randn(o, requires_grad=True) for o in sizes[1:]]
        self.activation = activation()

    def forward(self, x):
        for weight, bias in zip(self.weights[:-1], self.biases[:-1], strict=True):
            x = self.activation(x @ weight.T + bias)
        return x @ self.weights[-1].T + self.biases[-1]
