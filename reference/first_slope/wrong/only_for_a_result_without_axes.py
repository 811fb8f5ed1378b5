"""
code: calls grad
en: The slope is found only if the result of f has the shape (). With the shape (1,), the
call stops with an error.
cause: `torch.func.grad` takes only functions whose result has the shape ().
fix: Record the calculation and call backward() on its result. That works for one element
in any shape.

ja: f の結果の形が () のときしか傾きが求まらず、(1,) などではエラーで止まります。
原因: `torch.func.grad` に渡せるのは、戻り値の形が () の関数だけです。
直し方: 計算を記録し、その結果の backward() を呼びます。
要素が1つなら、形が何であってもかまいません。
"""

import torch


def slope(f, x):
    return torch.func.grad(f)(torch.tensor(x)).item()
