"""
en: Gradients whose norm is smaller than max_norm change: they are stretched to max_norm.
cause: The factor is used also where it is larger than 1.
fix: Multiply only where the norm is larger than max_norm.

ja: ノルムが max_norm より小さい勾配まで変わり、max_norm まで引き伸ばされています。
原因: 1 より大きい係数も掛けています。
直し方: ノルムが max_norm より大きいときだけ掛けます。
"""

import torch


def clip_(parameters, max_norm):
    gradients = [p.grad for p in parameters if p.grad is not None]
    if not gradients:
        return torch.tensor(0.0)
    norm = torch.stack([(g**2).sum() for g in gradients]).sum().sqrt()
    if torch.isfinite(norm):
        for g in gradients:
            g.mul_(max_norm / norm)
    return norm
