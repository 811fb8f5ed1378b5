"""
en: The gradients become 0 where their norm is larger than max_norm, so nothing is learned from such a batch.
fix: Shorten the gradients instead: multiply them by `max_norm / norm`.

ja: ノルムが max_norm より大きいと、勾配が 0 になります。そのバッチからは何も学習できません。
直し方: 0 にする代わりに `max_norm / norm` を掛けて縮めます。
"""

import torch


def clip_(parameters, max_norm):
    gradients = [p.grad for p in parameters if p.grad is not None]
    if not gradients:
        return torch.tensor(0.0)
    norm = torch.stack([(g**2).sum() for g in gradients]).sum().sqrt()
    if torch.isfinite(norm) and norm > max_norm:
        for g in gradients:
            g.zero_()
    return norm
