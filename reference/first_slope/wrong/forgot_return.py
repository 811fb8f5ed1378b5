"""
code: has no return _

en: slope returns None instead of a number.
cause: A function gives None unless a `return` says what else.
fix: Return the number in the `.grad` of the tensor that was made from x, taken out with `.item()`.

ja: slope が、数値ではなく None を返しています。
原因: `return` で値を返さない関数の戻り値は None です。
直し方: x から作ったテンソルの `.grad` から `.item()` で数値を取り出し、それを返します。
"""

import torch


def slope(f, x):
    t = torch.tensor(x, requires_grad=True)
    f(t).backward()
    t.grad.item()
