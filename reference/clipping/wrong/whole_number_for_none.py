"""
en: Where no parameter has a gradient, clip_ returns an integer tensor, but floats are needed.
cause: `torch.tensor(0)` without a decimal point makes an integer.
fix: Write `torch.tensor(0.0)`.

ja: どのパラメータにも勾配がないと、clip_ が整数のテンソルを返します。浮動小数点数が必要です。
原因: 小数点のない `torch.tensor(0)` は、整数のテンソルになります。
直し方: `torch.tensor(0.0)` と書きます。
"""

import torch


def clip_(parameters, max_norm):
    gradients = [p.grad for p in parameters if p.grad is not None]
    if not gradients:
        return torch.tensor(0)
    norm = torch.stack([(g**2).sum() for g in gradients]).sum().sqrt()
    if torch.isfinite(norm) and norm > max_norm:
        for g in gradients:
            g.mul_(max_norm / norm)
    return norm
