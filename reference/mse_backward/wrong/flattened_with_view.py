"""
code: in mse_gradients calls view
en: `mse_gradients` stops with an error if the elements of y_true are not in their order
in memory.
cause: `view` needs them in this order.
fix: Leave out `view`: `model(x)` and `y_true` already have the same shape.

ja: y_true の要素がメモリの上で順に並んでいないと、`mse_gradients` がエラーで止まります。
原因: `view` は、要素がメモリの上で順に並んでいないと使えません。
直し方: `view` を外します。`model(x)` と `y_true` は、はじめから同じ形です。
"""

import torch


def mse_gradients(model, x, y_true):
    trainable = {name: p for name, p in model.named_parameters() if p.requires_grad}
    loss = ((model(x).view(-1) - y_true.view(-1)) ** 2).mean()
    gradients = torch.autograd.grad(loss, list(trainable.values()))
    return dict(zip(trainable, gradients, strict=True))
