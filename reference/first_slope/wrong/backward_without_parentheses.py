"""
code: uncalled backward

en: The `.grad` that is read is None: no slope has been put there.
cause: `y.backward` only names the method; without parentheses it is not called.
fix: Call the method, with its parentheses, `backward()`, before `.grad` is read.

ja: 読み取った `.grad` は None です。そこには傾きが格納されていません。
原因: `y.backward` と書いただけでは、メソッドは呼び出されません。
直し方: `.grad` を読み取る前に、かっこを付けて `backward()` を呼びます。
"""

import torch


def slope(f, x):
    t = torch.tensor(x, requires_grad=True)
    y = f(t)
    y.backward
    return t.grad.item()
