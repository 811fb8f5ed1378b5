"""
en: The slopes of all elements are added up to one number. The derivative has a value
at every element of x.
mend: Leave out the last `.sum()`: the gradient already has the shape of x.

ja: 全要素の微分を1つの数に足し合わせています。
微分は x の要素ごとに値をもちます。
直し方: 最後の `.sum()` を外します。勾配はすでに x と同じ形です。
"""

import torch


def derivative(f, x):
    leaf = x.detach().requires_grad_()
    (slope,) = torch.autograd.grad(f(leaf).sum(), leaf)
    return slope.sum()
