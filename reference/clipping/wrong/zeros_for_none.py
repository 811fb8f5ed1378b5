"""
en: A parameter that had no gradient has zeros afterwards.
fix: Leave it out, and its .grad as it is.

ja: 勾配のなかったパラメータの勾配が、0 のテンソルになっています。
直し方: そのようなパラメータは計算に含めず、.grad もそのままにします。
"""

import torch


def clip_(parameters, max_norm):
    parameters = list(parameters)
    for p in parameters:
        if p.grad is None:
            p.grad = torch.zeros_like(p)
    gradients = [p.grad for p in parameters]
    norm = torch.stack([(g**2).sum() for g in gradients]).sum().sqrt()
    if torch.isfinite(norm) and norm > max_norm:
        for g in gradients:
            g.mul_(max_norm / norm)
    return norm
