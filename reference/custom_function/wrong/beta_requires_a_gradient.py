"""
code: passes requires_grad or calls Parameter

en: The result always requires a gradient, even where x does not.
cause: beta is passed on as a tensor that requires a gradient.
fix: Pass the number itself: `Swish.apply(x, beta)`.

ja: x が勾配を必要としないときも、結果が requires_grad=True になります。
原因: beta を、勾配を必要とするテンソルにして渡しています。
直し方: 数値のまま渡します（`Swish.apply(x, beta)`）。
"""

import torch


def swish(x, beta=1.0):
    return Swish.apply(x, torch.tensor(beta, requires_grad=True))
