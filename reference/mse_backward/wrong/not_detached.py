"""
en: The gradients are not detached: they require a gradient themselves and keep the whole
graph in memory.
cause: `create_graph=True` records the calculation of the gradients as well.
fix: Leave out `create_graph=True`, or detach each gradient.

ja: 勾配が計算グラフから切り離されていません（requires_grad が True）。
計算グラフ全体もメモリに残ります。
原因: `create_graph=True` を指定すると、勾配の計算も記録されます。
直し方: `create_graph=True` を外すか、それぞれの勾配に `.detach()` を付けます。
"""

import torch


def mse_gradients(model, x, y_true):
    trainable = {name: p for name, p in model.named_parameters() if p.requires_grad}
    loss = ((model(x) - y_true) ** 2).mean()
    values = list(trainable.values())
    gradients = torch.autograd.grad(loss, values, create_graph=True)
    return dict(zip(trainable, gradients, strict=True))
