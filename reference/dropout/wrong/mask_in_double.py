"""
en: The result for float32 is float64.
cause: A float64 tensor takes part in the calculation.
fix: Use `torch.rand_like(x)`, which has the dtype of `x`.

ja: float32 の入力に対する結果が float64 です。
原因: 計算に float64 のテンソルが含まれています。
直し方: `x` と同じ dtype の乱数を作る `torch.rand_like(x)` を使います。
"""

import torch
from torch import nn


class Dropout(nn.Module):
    def __init__(self, p):
        super().__init__()
        self.p = p

    def forward(self, x):
        if not self.training:
            return x
        if self.p == 1:
            return x * 0
        chance = torch.full(x.shape, 1 - self.p, dtype=torch.float64, device=x.device)
        return x * torch.bernoulli(chance) / (1 - self.p)
