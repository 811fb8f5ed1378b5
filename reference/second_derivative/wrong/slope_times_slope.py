"""
en: curvature is the square of the slope, not the slope of the slope.
fix: Differentiate the slope once more: `torch.autograd.grad(slope.sum(), leaf)`.

ja: curvature が、傾きの傾きではなく、傾きの2乗になっています。
直し方: 傾きをもう一度微分します（`torch.autograd.grad(slope.sum(), leaf)`）。
"""

import torch


def curvature(f, x):
    leaf = x.detach().requires_grad_()
    (slope,) = torch.autograd.grad(f(leaf).sum(), leaf)
    return slope * slope
