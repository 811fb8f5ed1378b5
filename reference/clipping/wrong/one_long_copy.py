"""
code: in clip_ has _t = _.cat(_); _t *= _ or in clip_ has _t = _.cat(_); _t.mul_(_)

en: The gradients stay as they are.
cause: `torch.cat` copies: the long tensor has its own numbers, and to shorten it changes no gradient.
fix: Take the norm of the long tensor, and multiply each `p.grad` itself, with `mul_` or `*=`.

ja: 勾配が元のままです。
原因: `torch.cat` はコピーを作ります。つないだテンソルを縮めても、元の勾配は変わりません。
直し方: つないだテンソルからはノルムだけを計算し、それぞれの `p.grad` そのものに `mul_` や `*=` で係数を掛けます。
"""

import torch


def clip_(parameters, max_norm):
    gradients = [p.grad.flatten() for p in parameters if p.grad is not None]
    if not gradients:
        return torch.tensor(0.0)
    together = torch.cat(gradients)
    norm = together.norm()
    if torch.isfinite(norm) and norm > max_norm:
        together *= max_norm / norm
    return norm
