"""
code: has no return _
en: slope returns None instead of a number.
cause: A function gives None unless a `return` says what else.
fix: End with `return t.grad.item()`.

ja: slope が、数値ではなく None を返しています。
原因: `return` で値を返さない関数の戻り値は None です。
直し方: 最後に `return t.grad.item()` と書きます。
"""

import torch


def slope(f, x):
    t = torch.tensor(x, requires_grad=True)
    f(t).backward()
    t.grad.item()
