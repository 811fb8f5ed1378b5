"""
en: For large x, softplus is inf or nan.
cause: e^x is inf where x is above 88 (float32) or 709 (float64).
fix: Let the exponential see only `-x.abs()`, and add `x.clamp(min=0)`.

ja: x が大きいと、softplus が inf や nan になります。
原因: float32 なら 88、float64 なら 709 を超えるあたりから、
e^x が inf になります。
直し方: 指数関数には `-x.abs()` を渡し、`x.clamp(min=0)` を足します。
"""

import torch


def softplus(x):
    return torch.log(1 + torch.exp(x))
