"""
en: In float64, RMSNorm is less exact than float64 is.
cause: x is converted to float32 on the way, which keeps only about seven digits.
fix: Compute in the dtype of x: leave the conversion to float32 out.

ja: float64 での RMSNorm の結果に、float64 の精度がありません。
原因: 途中で x が float32 に変換され、約7桁しか残りません。
直し方: float32 への変換を取り除き、x の dtype のまま計算します。
"""

import torch
from torch import nn


class RMSNorm(nn.Module):
    def __init__(self, features, eps=1e-5):
        super().__init__()
        self.eps = eps
        self.weight = nn.Parameter(torch.ones(features))

    def forward(self, x):
        small = x.to(torch.float32)
        mean_square = (small**2).mean(dim=-1, keepdim=True)
        return (small / torch.sqrt(mean_square + self.eps)).to(x.dtype) * self.weight
