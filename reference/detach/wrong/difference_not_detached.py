"""
code: lacks detach

en: The values are rounded, but the gradient is 0 everywhere.
cause: Without `detach()`, the slopes of x and -x cancel out, and that of `torch.round` is left.
fix: Detach the difference.

ja: 値は丸められていますが、勾配がすべて 0 です。
原因: `detach()` がないと、x と -x の傾きが打ち消し合い、`torch.round` の傾きだけが残ります。
直し方: 差を切り離します。
"""

import torch


def round_through(x):
    return x + (torch.round(x) - x)
