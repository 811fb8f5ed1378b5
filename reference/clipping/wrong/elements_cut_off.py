"""
en: Only the large elements are changed, to max_norm or -max_norm. The direction of the gradient changes.
cause: Each element is cut off at max_norm by itself.
fix: Multiply all elements by the same factor, `max_norm / norm`.

ja: 大きい要素だけが max_norm または -max_norm に変えられ、勾配の向きが変わっています。
原因: 要素ごとに max_norm で切っています。
直し方: すべての要素に同じ係数 `max_norm / norm` を掛けます。
"""

import torch


def clip_(parameters, max_norm):
    gradients = [p.grad for p in parameters if p.grad is not None]
    if not gradients:
        return torch.tensor(0.0)
    norm = torch.stack([(g**2).sum() for g in gradients]).sum().sqrt()
    if torch.isfinite(norm):
        for g in gradients:
            g.clamp_(-max_norm, max_norm)
    return norm
