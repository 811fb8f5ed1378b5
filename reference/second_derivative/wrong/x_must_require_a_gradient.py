"""
en: curvature only works for an x that requires a gradient.
fix: Make a leaf of your own: `x.detach().requires_grad_()`.

ja: curvature が、requires_grad が True の x でしか動きません。
直し方: 自分で葉テンソルを作ります（`x.detach().requires_grad_()`）。
"""

import torch


def curvature(f, x):
    leaf = x
    (slope,) = torch.autograd.grad(f(leaf).sum(), leaf, create_graph=True)
    (second,) = torch.autograd.grad(slope.sum(), leaf)
    return second
