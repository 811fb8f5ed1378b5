"""
en: Where x is positive, softplus is log(1 + e^(-x)): x itself is missing.
fix: Add `x.clamp(min=0)`.

ja: x が正のとき、softplus が log(1 + e^(-x)) になっています。
x の分が足りません。
直し方: `x.clamp(min=0)` を足します。
"""

import torch


def softplus(x):
    return torch.log1p(torch.exp(-x.abs()))
