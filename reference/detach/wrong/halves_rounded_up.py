"""
code: has _.floor(_ + 0.5) or has (_ + 0.5).floor()
en: Numbers halfway between two whole numbers are always rounded up; the others are right.
cause: Adding 0.5 and rounding down takes the larger one of the two neighbours. `torch.round` takes the even one.
fix: Use `torch.round`.

ja: 2つの整数のちょうど中間にある値が、必ず大きいほうに丸められています。ほかの値は合っています。
原因: 0.5 を足して切り捨てると、大きいほうの整数になります。`torch.round` では、偶数のほうになります。
直し方: `torch.round` を使います。
"""

import torch


def round_through(x):
    return x + (torch.floor(x + 0.5) - x).detach()
