"""
en: leaky_relu is too large where x is positive: (1 + slope)·x instead of x.
cause: `slope * x` is added on both sides, not only on the negative one.
fix: Add the slope only where x is negative, as in `slope * x.clamp(max=0)`.

ja: x が正のとき、leaky_relu が大きすぎます。x ではなく (1 + slope)·x になっています。
原因: `slope * x` が、負の側だけでなく両方の側で足されています。
直し方: `slope * x.clamp(max=0)` のように、
x が負のところだけで足します。
"""

import torch


def leaky_relu(x, slope=0.01):
    return torch.relu(x) + slope * x
