"""
code: has _y.backward(*_); _y.grad or has _y = f(_); _y.grad

en: The `.grad` that is read is None: no slope has been put there.
cause: `y.grad` is read. backward() puts the slope into the tensor from which the
calculation started, t.
fix: Read the `.grad` of the tensor that was made from x.

ja: 読み取った `.grad` は None です。そこには傾きが格納されていません。
原因: `y.grad` を読み取っています。
backward() が傾きを格納するのは、計算の出発点のテンソル t です。
直し方: x から作ったテンソルの `.grad` を読み取ります。
"""

import torch


def slope(f, x):
    t = torch.tensor(x, requires_grad=True)
    y = f(t)
    y.backward()
    return y.grad.item()
