"""
en: x.requires_grad is switched off at the end, also where it was on before the call:
such an x can no longer be trained.
mend: Leave x.requires_grad alone and work on `x.detach().requires_grad_()`.

ja: 最後に x.requires_grad を必ず False にしています。
はじめは True だった x まで、学習できなくなります。
直し方: x.requires_grad には触れず、`x.detach().requires_grad_()` で計算します。
"""

import torch


def derivative(f, x):
    (slope,) = torch.autograd.grad(f(x.requires_grad_()).sum(), x)
    x.requires_grad_(False)
    return slope
