"""
code: has _ + _.detach() - _ or has _ + (_.detach() - _) or has _.detach() + _ - _ or has _.detach() + (_ - _)
en: The values are rounded, but the gradient is 0 everywhere.
cause: `detach` covers `torch.round(x)` only, not the x that is subtracted: the slopes 1 and -1 of the two x
cancel out.
fix: Take only the value from `torch.round`, and the slope from x: `x + (torch.round(x) - x).detach()`.

ja: 値は丸められていますが、勾配がすべて 0 です。
原因: `detach` が `torch.round(x)` だけに掛かり、引いているほうの x には掛かっていません。2つの x の傾き 1 と -1 が打ち消し合います。
直し方: `torch.round` からは値だけを取り、傾きは x から取ります（`x + (torch.round(x) - x).detach()`）。
"""

import torch


def round_through(x):
    return x + torch.round(x).detach() - x
