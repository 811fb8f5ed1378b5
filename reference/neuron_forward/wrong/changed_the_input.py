"""
en: `forward` changes x: the caller's tensor has other values afterwards.
cause: A method that ends in an underscore works in place. So does an assignment like `x *= w`.
fix: Use `x * w` or `x @ w.T`. They make a new tensor.

ja: `forward` が x を書き換えています。呼び出し側のテンソルの値が変わってしまいます。
原因: 末尾に `_` が付くメソッドや、`x *= w` のような代入は、インプレース演算です。
直し方: 新しいテンソルを作る `x * w` や `x @ w.T` を使います。
"""

import torch
from torch import nn


class Neuron(nn.Module):
    def __init__(self, in_features=2):
        super().__init__()
        self.linear = nn.Linear(in_features, 1)

    def forward(self, x):
        z = x.mul_(self.linear.weight).sum(1, keepdim=True)
        return torch.tanh(z + self.linear.bias)
