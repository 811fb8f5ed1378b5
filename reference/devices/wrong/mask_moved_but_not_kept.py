"""
code: unused to or unused cuda

en: The mask is on the CPU, wherever x is.
cause: `.to(x.device)` returns a moved copy, and the mask itself stays where it was.
fix: Keep it: `mask = mask.to(x.device)`.

ja: x がどのデバイスにあっても、マスクが CPU にあります。
原因: `.to(x.device)` は移したコピーを返します。元のマスクは CPU に残ります。
直し方: 戻り値を使います（`mask = mask.to(x.device)`）。
"""

import torch


def causal_mask(x):
    t = x.shape[1]
    mask = torch.ones(t, t, dtype=torch.bool).tril()
    mask.to(x.device)
    return mask
