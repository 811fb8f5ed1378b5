"""
en: The parameters are changed, and the gradients stay as they are.
fix: Multiply `p.grad`, not `p`.

ja: パラメータの値が変わり、勾配は元のままです。
直し方: `p` ではなく `p.grad` に掛けます。
"""

import torch


def clip_(parameters, max_norm):
    parameters = list(parameters)
    gradients = [p.grad for p in parameters if p.grad is not None]
    if not gradients:
        return torch.tensor(0.0)
    norm = torch.stack([(g**2).sum() for g in gradients]).sum().sqrt()
    if torch.isfinite(norm) and norm > max_norm:
        with torch.no_grad():
            for p in parameters:
                p.mul_(max_norm / norm)
    return norm
