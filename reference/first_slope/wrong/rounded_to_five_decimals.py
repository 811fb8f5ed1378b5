"""
code: calls round or calls round_

en: The slope is close to the right one, but not exact.
cause: It is rounded to a few decimals. A small slope loses its digits by that, or becomes 0.
fix: Return the slope without rounding it. Small differences in the last digits do no harm.

ja: 正しい傾きに近い値ですが、正確ではありません。
原因: 小数点以下の数桁に丸められています。小さな傾きは、丸めると桁が失われ、0 になることもあります。
直し方: 傾きを丸めずに返します。最後の桁の小さな違いは問題になりません。
"""

import torch


def slope(f, x):
    t = torch.tensor(x, requires_grad=True)
    f(t).backward()
    return round(t.grad.item(), 5)
