"""
en: For large x, softplus is too small: it never exceeds a limit.
cause: What goes into the exponential is cut off at a largest value, and so is the result.
fix: Let the exponential see only `-x.abs()`, and add `x.clamp(min=0)`.

ja: x が大きいときの softplus が小さすぎます。ある値で頭打ちになっています。
原因: 指数関数に渡す値を上限で切っているので、結果もそこで止まります。
直し方: 指数関数には `-x.abs()` を渡し、`x.clamp(min=0)` を足します。
"""

import torch


def softplus(x):
    return torch.log1p(torch.exp(x.clamp(max=50)))
