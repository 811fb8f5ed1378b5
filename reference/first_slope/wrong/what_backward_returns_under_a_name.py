"""
code: has _ = _.backward()

en: slope returns None instead of a number.
cause: backward() itself returns nothing; it puts the slope into `t.grad`.
fix: Call `backward()` on a line of its own, and return the number in `.grad` of the tensor that was
made from x.

ja: slope が、数値ではなく None を返しています。
原因: backward() 自体は何も返しません。傾きは `t.grad` に格納されます。
直し方: `backward()` は単独の行で呼び、x から作ったテンソルの `.grad` に入っている数値を返します。
"""

import torch


def slope(f, x):
    t = torch.tensor(x, requires_grad=True)
    result = f(t).backward()
    return result
