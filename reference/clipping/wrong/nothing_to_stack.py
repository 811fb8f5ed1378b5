"""
en: clip_ stops with an error where no parameter has a gradient.
cause: `torch.stack` needs at least one tensor.
fix: Return 0 as a tensor, `torch.tensor(0.0)`, where there are no gradients.

ja: どのパラメータにも勾配がないと、clip_ がエラーで止まります。
原因: `torch.stack` には、少なくとも1つのテンソルが必要です。
直し方: 勾配が1つもないときは、0 のテンソル `torch.tensor(0.0)` を返します。
"""

import torch


def clip_(parameters, max_norm):
    gradients = [p.grad for p in parameters if p.grad is not None]
    norm = torch.stack([(g**2).sum() for g in gradients]).sum().sqrt()
    if torch.isfinite(norm) and norm > max_norm:
        for g in gradients:
            g.mul_(max_norm / norm)
    return norm
