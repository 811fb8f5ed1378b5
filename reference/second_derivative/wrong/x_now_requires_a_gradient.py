"""
en: After curvature, x.requires_grad is True, even if it was False before.
cause: `requires_grad_()` changes x itself.
fix: Make a leaf of your own: `x.detach().requires_grad_()`.

ja: curvature を呼び出すと、x.requires_grad が False だったものまで True になります。
原因: `requires_grad_()` は x 自身を変えます。
直し方: 自分で葉テンソルを作ります（`x.detach().requires_grad_()`）。
"""

import torch


def curvature(f, x):
    leaf = x.requires_grad_()
    (slope,) = torch.autograd.grad(f(leaf).sum(), leaf, create_graph=True)
    (second,) = torch.autograd.grad(slope.sum(), leaf)
    return second
