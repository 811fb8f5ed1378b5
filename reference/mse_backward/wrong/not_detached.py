"""
en: `create_graph=True` records the way back as well, so the gradients require
gradients themselves and hold the whole graph in memory.
mend: Leave out `create_graph=True`, or detach each gradient.

ja: `create_graph=True` を付けると、逆伝播の計算まで記録されます。
勾配自身が勾配を求める状態になり、計算グラフもメモリに残ります。
直し方: `create_graph=True` を外すか、それぞれの勾配に `.detach()` を付けます。
"""

import torch


def mse_gradients(model, x, y_true):
    trainable = {name: p for name, p in model.named_parameters() if p.requires_grad}
    loss = ((model(x) - y_true) ** 2).mean()
    values = list(trainable.values())
    gradients = torch.autograd.grad(loss, values, create_graph=True)
    return dict(zip(trainable, gradients, strict=True))
