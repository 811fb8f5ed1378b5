"""
en: curvature is the first derivative, not the second.
fix: Differentiate the slope once more.

ja: curvature が、2階微分ではなく1階微分になっています。
直し方: 傾きをもう一度微分します。
"""

import torch


def curvature(f, x):
    leaf = x.detach().requires_grad_()
    (slope,) = torch.autograd.grad(f(leaf).sum(), leaf)
    return slope
