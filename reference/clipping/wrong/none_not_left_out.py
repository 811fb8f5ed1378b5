"""
en: clip_ stops with an error where a parameter has no gradient: its .grad is None.
fix: Leave out the parameters whose .grad is None.

ja: 勾配のないパラメータがあると、clip_ がエラーで止まります。.grad が None だからです。
直し方: .grad が None のパラメータを除きます。
"""

import torch


def clip_(parameters, max_norm):
    gradients = [p.grad for p in parameters]
    norm = torch.stack([(g**2).sum() for g in gradients]).sum().sqrt()
    if torch.isfinite(norm) and norm > max_norm:
        for g in gradients:
            g.mul_(max_norm / norm)
    return norm
