"""
code: has _.backward(_) or has _.backward(gradient=_)

en: The call stops with an error when the argument of backward() has another shape than the result
of f.
cause: backward() needs its argument only where the result has several elements, and there it has to
have the shape of the result.
fix: Call `backward()` without an argument.

ja: backward() の引数の形が f の結果の形と違うと、エラーで止まります。
原因: backward() の引数が必要なのは、結果の要素が複数のときだけです。
その場合、引数の形は結果の形と同じでなければなりません。
直し方: `backward()` を引数なしで呼びます。
"""

import torch


def slope(f, x):
    t = torch.tensor(x, requires_grad=True)
    f(t).backward(torch.tensor(1.0))
    return t.grad.item()
