"""
en: If the norm is inf or nan, the gradients do not stay as they are.
cause: The elements that are not finite are replaced with 0.
fix: Change nothing unless the norm is finite, which `torch.isfinite` says.

ja: ノルムが inf または nan のとき、勾配が元のままではありません。
原因: 有限でない要素が 0 に置き換えられています。
直し方: ノルムが有限かどうかを `torch.isfinite` で確かめ、有限でなければ何も変えません。
"""

import torch


def clip_(parameters, max_norm):
    gradients = [p.grad for p in parameters if p.grad is not None]
    if not gradients:
        return torch.tensor(0.0)
    norm = torch.stack([(g**2).sum() for g in gradients]).sum().sqrt()
    for g in gradients:
        torch.nan_to_num_(g, nan=0.0, posinf=0.0, neginf=0.0)
    if torch.isfinite(norm) and norm > max_norm:
        for g in gradients:
            g.mul_(max_norm / norm)
    return norm
