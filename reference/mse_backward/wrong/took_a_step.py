"""
en: The function goes on to update the parameters. It was asked for the gradients
only; whether and how far to step is for the caller to say.
mend: Leave out the optimizer.

ja: 勾配を求めたあと、パラメータまで更新しています。求められているのは
勾配だけで、更新するかどうかは呼び出した側が決めることです。
直し方: オプティマイザの行を消します。
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
