"""
en: slope returns f(x), the height of the curve at x, instead of how steep it is there.
fix: Call backward() on the result, and return the number in `.grad` of the tensor that was made
from x.

ja: slope が、x での傾きではなく、x での f の値 f(x) を返しています。
直し方: 計算結果の backward() を呼び、x から作ったテンソルの `.grad` に入っている数値を返します。
"""

import torch


def slope(f, x):
    t = torch.tensor(x, requires_grad=True)
    y = f(t)
    y.backward()
    return y.item()
