"""
en: The values of the parameters change, but only their gradients are needed.
cause: After the gradients there is an update.
fix: Leave out the update.

ja: パラメータの値が変わっています。必要なのは勾配だけです。
原因: 勾配を求めたあとで、パラメータを更新しています。
直し方: 更新を行わないようにします。
"""

import torch


def mse_gradients(model, x, y_true):
    trainable = {name: p for name, p in model.named_parameters() if p.requires_grad}
    loss = ((model(x) - y_true) ** 2).mean()
    gradients = torch.autograd.grad(loss, list(trainable.values()))
    with torch.no_grad():
        for p, g in zip(trainable.values(), gradients, strict=True):
            p -= 0.01 * g
    return dict(zip(trainable, gradients, strict=True))
