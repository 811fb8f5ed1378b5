"""
en: Long gradients get longer still: the factor is norm / max_norm.
fix: Divide max_norm by the norm, not the norm by max_norm.

ja: 長い勾配がさらに長くなっています。係数が norm / max_norm です。
直し方: ノルムを max_norm で割るのではなく、max_norm をノルムで割ります。
"""

import torch


def clip_(parameters, max_norm):
    gradients = [p.grad for p in parameters if p.grad is not None]
    if not gradients:
        return torch.tensor(0.0)
    norm = torch.stack([(g**2).sum() for g in gradients]).sum().sqrt()
    if torch.isfinite(norm) and norm > max_norm:
        for g in gradients:
            g.mul_(norm / max_norm)
    return norm
