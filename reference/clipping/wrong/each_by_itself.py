"""
en: Each gradient is shortened by a factor of its own. The direction of all of them together changes.
cause: The norm and the factor are computed for each gradient alone.
fix: Compute one norm and one factor from all gradients, and multiply each gradient by this factor.

ja: 勾配ごとに違う係数が掛けられているため、全体の向きが変わっています。
原因: ノルムと係数を、勾配ごとに求めています。
直し方: すべての勾配から1つのノルムと1つの係数を求め、どの勾配にもその係数を掛けます。
"""

import torch


def clip_(parameters, max_norm):
    gradients = [p.grad for p in parameters if p.grad is not None]
    if not gradients:
        return torch.tensor(0.0)
    norm = torch.stack([(g**2).sum() for g in gradients]).sum().sqrt()
    for g in gradients:
        length = (g**2).sum().sqrt()
        if torch.isfinite(norm) and length > max_norm:
            g.mul_(max_norm / length)
    return norm
