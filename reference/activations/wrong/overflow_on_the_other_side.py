"""
en: For x far below 0, softplus is inf or nan.
cause: x + log(1 + e^(-x)) is safe where x is positive. Where it is far below 0, e^(-x) is inf.
fix: Let the exponential see only `-x.abs()`, and add `x.clamp(min=0)`.

ja: x が負で 0 から遠いと、softplus が inf や nan になります。
原因: x + log(1 + e^(-x)) は、x が正なら安全ですが、
x が負で 0 から遠いと e^(-x) が inf になります。
直し方: 指数関数には `-x.abs()` を渡し、`x.clamp(min=0)` を足します。
"""

import torch


def softplus(x):
    return x + torch.log1p(torch.exp(-x))
