"""
code: passes materialize_grads and omits create_graph or passes allow_unused and omits create_graph

en: The curvature is always 0.
cause: Without `create_graph=True`, the slope has no connection to x. Here the error that says so is
silenced, and 0 takes the place of the missing result.
fix: Pass `create_graph=True` to the first `grad`, and leave out the arguments that silence the error.

ja: curvature がいつも 0 になります。
原因: `create_graph=True` を指定しないと、傾きは x とつながりません。ここではそれを知らせるエラーを
出さないようにしているため、求まらない値が 0 に置き換えられています。
直し方: 1回目の `grad` に `create_graph=True` を指定し、エラーを出さないようにする引数を外します。
"""

import torch


def curvature(f, x):
    leaf = x.detach().requires_grad_()
    (slope,) = torch.autograd.grad(f(leaf).sum(), leaf)
    total = slope.sum().requires_grad_()
    (second,) = torch.autograd.grad(total, leaf, allow_unused=True, materialize_grads=True)
    return second
