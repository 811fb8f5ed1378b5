"""
en: curvature is too small by the number of elements.
cause: A mean divides by the number of elements, and so its slopes are divided as well.
fix: Use `sum` instead of `mean`.

ja: curvature が、要素の数で割った値になっています。
原因: 平均では要素の数で割るので、傾きも割った値になります。
直し方: `mean` ではなく `sum` を使います。
"""

import torch


def curvature(f, x):
    leaf = x.detach().requires_grad_()
    (slope,) = torch.autograd.grad(f(leaf).mean(), leaf, create_graph=True)
    (second,) = torch.autograd.grad(slope.sum(), leaf)
    return second
