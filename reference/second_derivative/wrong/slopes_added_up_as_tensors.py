"""
code: calls backward

en: newton_step divides by f' + f'', not by f''.
cause: `backward()` adds to `.grad`, and the slope is already there.
fix: Use `torch.autograd.grad`, or set `.grad` to None before the second `backward()`.

ja: newton_step が、f'' ではなく f' + f'' で割っています。
原因: `backward()` は `.grad` に加算します。`.grad` にはすでに傾きが入っています。
直し方: `torch.autograd.grad` を使うか、2回目の `backward()` の前に `.grad` を None にします。
"""

import torch


def newton_step(f, x):
    leaf = torch.tensor(x, requires_grad=True)
    f(leaf).backward(create_graph=True)
    slope = leaf.grad.clone()
    slope.backward()
    return x - (slope / leaf.grad).item()
