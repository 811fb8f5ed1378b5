"""
code: in clip_ has _g = _g * _ or in clip_ has _g = _ * _g or in clip_ has _g = _g / _

en: The gradients stay as they are.
cause: After `g = …`, the name refers to a new tensor, and the old one is as it was.
fix: Change the gradient itself, with `mul_` or `*=`.

ja: 勾配が元のままです。
原因: `g = …` と書くと、変数が新しいテンソルを指すだけで、元のテンソルは変わりません。
直し方: `mul_` や `*=` で、勾配そのものを書き換えます。
"""

import torch


def clip_(parameters, max_norm):
    gradients = [p.grad for p in parameters if p.grad is not None]
    if not gradients:
        return torch.tensor(0.0)
    norm = torch.stack([(g**2).sum() for g in gradients]).sum().sqrt()
    if torch.isfinite(norm) and norm > max_norm:
        for g in gradients:
            g = g * (max_norm / norm)
    return norm
