"""
code: unused to or unused cuda

en: The mask is not always where x is.
cause: `.to(x.device)` returns a moved copy, and the mask itself stays where it was.
fix: Keep what `.to(…)` returns: assign it to a name, or return it.

ja: マスクが、x のデバイスにないことがあります。
原因: `.to(x.device)` は移したコピーを返します。元のマスクは CPU に残ります。
直し方: `.to(…)` の結果を変数に代入するか、そのまま返します。
"""

import torch


def causal_mask(x):
    t = x.shape[1]
    mask = torch.ones(t, t, dtype=torch.bool).tril()
    mask.to(x.device)
    return mask
