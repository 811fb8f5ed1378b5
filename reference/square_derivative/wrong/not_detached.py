"""
en: The result is not detached: it requires a gradient itself and keeps the whole graph in
memory.
cause: `create_graph=True` records the calculation of the slope as well.
fix: Leave out `create_graph=True`, or return the slope detached, with `.detach()`.

ja: 結果が計算グラフから切り離されていません（requires_grad が True）。
計算グラフ全体もメモリに残ります。
原因: `create_graph=True` を指定すると、傾きの計算も記録されます。
直し方: `create_graph=True` を外すか、傾きを `.detach()` で切り離して返します。
"""

import torch


def derivative(f, x):
    leaf = x.detach().requires_grad_()
    (slope,) = torch.autograd.grad(f(leaf).sum(), leaf, create_graph=True)
    return slope
