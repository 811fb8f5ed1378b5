"""
code: calls backward

en: hessian_times returns the gradient and H·v added up.
cause: `backward()` adds to `.grad`, and the gradient is already there.
fix: Use `torch.autograd.grad`, or set `leaf.grad = None` before the second `backward()`.

ja: hessian_times が、勾配と H·v の和を返しています。
原因: `backward()` は `.grad` に加算しますが、そこにはすでに勾配が入っています。
直し方: `torch.autograd.grad` を使うか、
2回目の `backward()` の前に `leaf.grad = None` とします。
"""

import torch


def hessian_times(f, x, v):
    leaf = x.detach().requires_grad_()
    f(leaf).backward(create_graph=True)
    gradient = leaf.grad
    (gradient @ v).backward()
    return leaf.grad.detach()
