"""
code: calls backward

en: curvature returns the first and the second derivative added up.
cause: `backward()` adds to `.grad`, and the first derivative is already there.
fix: Use `torch.autograd.grad`, or set `leaf.grad = None` before the second `backward()`.

ja: curvature が、1階微分と2階微分の和を返しています。
原因: `backward()` は `.grad` に加算しますが、そこにはすでに1階微分が入っています。
直し方: `torch.autograd.grad` を使うか、
2回目の `backward()` の前に `leaf.grad = None` とします。
"""

import torch


def curvature(f, x):
    leaf = x.detach().requires_grad_()
    f(leaf).sum().backward(create_graph=True)
    slope = leaf.grad
    slope.sum().backward()
    return leaf.grad.detach()
