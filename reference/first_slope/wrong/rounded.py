"""
en: The slope is rounded to two decimals.
fix: Return `t.grad.item()` as it is. Small differences in the last digits do no harm.

ja: 傾きが、小数第2位までに丸められています。
直し方: `t.grad.item()` をそのまま返します。
最後の桁のわずかな差は問題になりません。
"""

import torch


def slope(f, x):
    t = torch.tensor(x, requires_grad=True)
    f(t).backward()
    return round(t.grad.item(), 2)
