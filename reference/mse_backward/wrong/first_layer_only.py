"""
en: Only the parameters of the first layer that has any are returned. The loss depends
on every layer, and training needs all of their gradients.
mend: Go through all of `model.named_parameters()`.

ja: 最初の層のパラメータの勾配しか返していません。
損失はすべての層によって決まり、学習にはすべての勾配が必要です。
直し方: `model.named_parameters()` をすべてたどります。
"""

import torch


def mse_gradients(model, x, y_true):
    trainable = {name: p for name, p in model.named_parameters() if p.requires_grad}
    trainable = dict(list(trainable.items())[:2])  # weight and bias
    loss = ((model(x) - y_true) ** 2).mean()
    gradients = torch.autograd.grad(loss, list(trainable.values()))
    return dict(zip(trainable, gradients, strict=True))
