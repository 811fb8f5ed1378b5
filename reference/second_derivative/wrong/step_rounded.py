"""
code: calls round or calls round_

en: newton_step is close to the right number, but not exact.
cause: It is rounded to a few decimals.
fix: Return the number without rounding it.

ja: newton_step の結果は正しい値に近いのですが、正確ではありません。
原因: 小数点以下の数桁に丸められています。
直し方: 丸めずに返します。
"""

import torch


def newton_step(f, x):
    leaf = torch.tensor(x, requires_grad=True)
    (slope,) = torch.autograd.grad(f(leaf), leaf, create_graph=True)
    (second,) = torch.autograd.grad(slope, leaf)
    return round(x - (slope / second).item(), 4)
