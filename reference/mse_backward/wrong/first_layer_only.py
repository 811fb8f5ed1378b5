"""
en: Gradients are missing: the result does not have an entry for every trainable parameter.
cause: Only the first weight and bias are looked at.
fix: Go through all of `model.named_parameters()`.

ja: 勾配が足りません。学習可能なパラメータのうち、結果に含まれていないものがあります。
原因: 最初の重みとバイアスしか調べていません。
直し方: `model.named_parameters()` をすべてたどります。
"""

import torch


def mse_gradients(model, x, y_true):
    trainable = {name: p for name, p in model.named_parameters() if p.requires_grad}
    trainable = dict(list(trainable.items())[:2])  # weight and bias
    loss = ((model(x) - y_true) ** 2).mean()
    gradients = torch.autograd.grad(loss, list(trainable.values()))
    return dict(zip(trainable, gradients, strict=True))
