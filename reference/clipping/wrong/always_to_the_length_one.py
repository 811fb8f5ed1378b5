"""
en: Long gradients are shortened to the norm 1, whatever max_norm is.
fix: Multiply by `max_norm / norm`.

ja: max_norm の値にかかわらず、長い勾配のノルムが 1 になっています。
直し方: `max_norm / norm` を掛けます。
"""

import torch


def clip_(parameters, max_norm):
    gradients = [p.grad for p in parameters if p.grad is not None]
    if not gradients:
        return torch.tensor(0.0)
    norm = torch.stack([(g**2).sum() for g in gradients]).sum().sqrt()
    if torch.isfinite(norm) and norm > max_norm:
        for g in gradients:
            g.div_(norm)
    return norm
