"""
en: curvature is the square of the slope, not the slope of the slope.
fix: Differentiate the sum of the slopes once more, with `torch.autograd.grad`.

ja: curvature が、傾きの傾きではなく、傾きの2乗になっています。
直し方: 傾きの和を、`torch.autograd.grad` でもう一度微分します。
"""

import torch


def curvature(f, x):
    leaf = x.detach().requires_grad_()
    (slope,) = torch.autograd.grad(f(leaf).sum(), leaf)
    return slope * slope
