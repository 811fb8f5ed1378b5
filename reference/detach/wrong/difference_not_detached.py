"""

en: The values are rounded, but the gradient is 0 everywhere.
cause: The slope of `torch.round` is 0. If x is added and subtracted, but nothing is detached, these two
slopes cancel out.
fix: Take only the value from `torch.round`, and the slope from x: `x + (torch.round(x) - x).detach()`.

ja: 値は丸められていますが、勾配がすべて 0 です。
原因: `torch.round` の傾きは 0 です。x を足して引いても、どちらも切り離していなければ、傾きは打ち消し合います。
直し方: `torch.round` からは値だけを取り、傾きは x から取ります（`x + (torch.round(x) - x).detach()`）。
"""

import torch


def round_through(x):
    return x + (torch.round(x) - x)
