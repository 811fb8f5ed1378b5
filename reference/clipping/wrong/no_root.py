"""
en: The result is the sum of the squares, not its root.
fix: Take the root of the sum: `.sqrt()`.

ja: 結果が2乗の和のままで、平方根になっていません。
直し方: 和の平方根を求めます（`.sqrt()`）。
"""

import torch


def clip_(parameters, max_norm):
    gradients = [p.grad for p in parameters if p.grad is not None]
    if not gradients:
        return torch.tensor(0.0)
    norm = torch.stack([(g**2).sum() for g in gradients]).sum()
    if torch.isfinite(norm) and norm > max_norm:
        for g in gradients:
            g.mul_(max_norm / norm)
    return norm
