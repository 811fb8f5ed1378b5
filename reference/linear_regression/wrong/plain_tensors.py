"""
code: lacks Parameter and lacks Linear
en: The weight and the bias are not in `model.parameters()`, so an optimizer cannot train
them.
cause: They are plain tensors. A module only registers `nn.Parameter`, even if a tensor has
`requires_grad=True`.
fix: Wrap them in `nn.Parameter`, or use `nn.Linear(1, 1)`.

ja: 重みとバイアスが `model.parameters()` に含まれていないため、
オプティマイザーで学習できません。
原因: 通常のテンソルだからです。`requires_grad=True` を指定しても、
モジュールに登録されるのは `nn.Parameter` だけです。
直し方: `nn.Parameter` で包むか、`nn.Linear(1, 1)` を使います。
"""

import torch
from torch import nn


class LinearRegression(nn.Module):
    def __init__(self):
        super().__init__()
        self.w = torch.randn(1, 1, requires_grad=True)
        self.b = torch.zeros(1, requires_grad=True)

    def forward(self, x):
        return x @ self.w + self.b
