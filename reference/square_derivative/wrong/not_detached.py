"""
en: `create_graph=True` keeps the calculation behind the slope, so the result requires
a gradient itself and holds the whole graph in memory.
mend: Leave out `create_graph=True`, or return `slope.detach()`.

ja: `create_graph=True` を付けると、微分の計算まで記録されます。
結果自身が勾配を求める状態になり、計算グラフもメモリに残ります。
直し方: `create_graph=True` を外すか、`slope.detach()` を返します。
"""

import torch


def derivative(f, x):
    leaf = x.detach().requires_grad_()
    (slope,) = torch.autograd.grad(f(leaf).sum(), leaf, create_graph=True)
    return slope
