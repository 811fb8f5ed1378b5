"""
code: in clip_ calls sum
en: Where no parameter has a gradient, clip_ returns a Python number, not a tensor.
cause: `sum` of no tensors is the Python number 0.
fix: Return `torch.tensor(0.0)` where there are no gradients.

ja: どのパラメータにも勾配がないと、clip_ がテンソルではなく Python の数値を返します。
原因: テンソルが1つもないとき、`sum` の結果は Python の数値 0 です。
直し方: 勾配が1つもないときは `torch.tensor(0.0)` を返します。
"""

import math


def clip_(parameters, max_norm):
    gradients = [p.grad for p in parameters if p.grad is not None]
    norm = sum((g**2).sum() for g in gradients) ** 0.5
    if math.isfinite(norm) and norm > max_norm:
        for g in gradients:
            g.mul_(max_norm / norm)
    return norm
