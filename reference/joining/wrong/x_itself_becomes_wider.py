"""
code: in with_bias_column has x.data = _ or in with_bias_column calls resize_ or in with_bias_column has x[_] = _

en: The result of with_bias_column is right, but `x` itself has changed.
cause: `x.data = …` gives the caller's tensor other numbers and another shape.
fix: Return what `torch.cat` gives: it is a new tensor.

ja: with_bias_column の結果は合っていますが、渡された x 自体も変わっています。
原因: `x.data = …` は、呼び出し側のテンソルの値と形を置き換えます。
直し方: `torch.cat` の結果は新しいテンソルです。それを返します。
"""

import torch


def with_bias_column(x):
    x.data = torch.cat([x, torch.ones_like(x[:, :1])], dim=1)
    return x
