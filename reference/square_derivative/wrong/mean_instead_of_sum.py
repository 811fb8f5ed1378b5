"""
en: Every slope is divided by the number of elements.
cause: The mean of the outputs is differentiated, not their sum.
fix: Add the outputs up with `.sum()`.

ja: どの傾きも、要素数で割った値になっています。
原因: 出力の和ではなく、平均を微分しています。
直し方: `.sum()` で出力の和を取ります。
"""

import torch


def derivative(f, x):
    leaf = x.detach().requires_grad_()
    (slope,) = torch.autograd.grad(f(leaf).mean(), leaf)
    return slope
