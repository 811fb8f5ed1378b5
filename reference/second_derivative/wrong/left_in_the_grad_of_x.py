"""
code: calls backward

en: After curvature, x.grad is not as it was.
cause: `backward()` puts its result into the `.grad` of the tensor that f was called with, and here
that is x itself.
fix: Use `torch.autograd.grad`, which leaves `.grad` alone, or a leaf of your own.

ja: curvature を呼び出すと、x.grad が変わります。
原因: `backward()` は、f に渡したテンソルの `.grad` に結果を格納しますが、
ここでは x 自身がそのテンソルです。
直し方: `.grad` を変えない `torch.autograd.grad` を使うか、自分で作った葉テンソルを使います。
"""

import torch


def curvature(f, x):
    leaf = x if x.requires_grad else x.detach().requires_grad_()
    (slope,) = torch.autograd.grad(f(leaf).sum(), leaf, create_graph=True)
    leaf.grad = None
    slope.sum().backward()
    return leaf.grad
