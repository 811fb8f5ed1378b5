"""
code: has _.backward(_) or has _.backward(gradient=_)

en: The slope is multiplied by x.
cause: The argument of backward() does not say what to find the slope for: it is a number by which
the slope is multiplied.
fix: Call `backward()` without an argument. The slope is then in `.grad` of every tensor that the
calculation started from.

ja: 傾きに x が掛けられています。
原因: backward() の引数は、何についての傾きを求めるかを指定するものではなく、傾きに掛ける値です。
直し方: `backward()` は引数なしで呼びます。傾きは、計算の出発点のテンソルの `.grad` に格納されます。
"""

import torch


def slope(f, x):
    t = torch.tensor(x, requires_grad=True)
    y = f(t)
    y.backward(t)
    return t.grad.item()
