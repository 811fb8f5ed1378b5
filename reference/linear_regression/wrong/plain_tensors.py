"""
en: Plain tensors are not registered in the module, even with `requires_grad=True`:
`model.parameters()` finds nothing to train.
mend: Wrap them in `nn.Parameter`, or use `nn.Linear(1, 1)`.

ja: ただのテンソルは、`requires_grad=True` でもモジュールに登録されません。
`model.parameters()` には学習するものが1つも見つかりません。
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
