"""
code: has return torch.round(_) or has return _.round() or has _.round_()
en: The values are rounded, but the gradient is 0 everywhere.
cause: The slope of `torch.round` is 0, and nothing else carries a gradient.
fix: Take only the value from `torch.round`, and the slope from x: `x + (torch.round(x) - x).detach()`.

ja: 値は丸められていますが、勾配がすべて 0 です。
原因: `torch.round` の傾きは 0 で、ほかに勾配を伝えるものがありません。
直し方: `torch.round` からは値だけを取り、傾きは x から取ります（`x + (torch.round(x) - x).detach()`）。
"""

import torch


def round_through(x):
    return torch.round(x)
