"""
en: The slope is rounded to two decimals.
fix: Return the slope without rounding it. Small differences in the last digits do no harm.

ja: 傾きが、小数第2位までに丸められています。
直し方: 傾きを丸めずに返します。最後の桁の小さな違いは問題になりません。
"""

import torch


def slope(f, x):
    t = torch.tensor(x, requires_grad=True)
    f(t).backward()
    return round(t.grad.item(), 2)
