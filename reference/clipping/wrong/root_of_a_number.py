"""
code: in clip_ calls sum and in clip_ calls sqrt
en: clip_ stops with an error where no parameter has a gradient.
cause: `sum` of no tensors is the Python number 0, and the square root needs a tensor.
fix: Return `torch.tensor(0.0)` where there are no gradients.

ja: どのパラメータにも勾配がないと、clip_ がエラーで止まります。
原因: テンソルが1つもないとき、`sum` の結果は Python の数値 0 です。平方根を求めるにはテンソルが必要です。
直し方: 勾配が1つもないときは `torch.tensor(0.0)` を返します。
"""

import torch


def clip_(parameters, max_norm):
    gradients = [p.grad for p in parameters if p.grad is not None]
    norm = torch.sqrt(sum((g**2).sum() for g in gradients))
    if torch.isfinite(norm) and norm > max_norm:
        for g in gradients:
            g.mul_(max_norm / norm)
    return norm
