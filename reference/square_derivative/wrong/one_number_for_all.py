"""
en: The result is a single number: the slopes of all elements are added up.
fix: Leave out the last `.sum()`: the gradient already has the shape of x.

ja: すべての要素の傾きを足し合わせた、1つの数値になっています。
直し方: 最後の `.sum()` を外します。勾配はすでに x と同じ形です。
"""

import torch


def derivative(f, x):
    leaf = x.detach().requires_grad_()
    (slope,) = torch.autograd.grad(f(leaf).sum(), leaf)
    return slope.sum()
