"""
en: The loss is the mean absolute error, not the mean squared error.
fix: Square the difference: `((model(x) - y_true) ** 2).mean()`.

ja: 損失が平均二乗誤差ではなく、平均絶対誤差です。
直し方: 差を2乗します（`((model(x) - y_true) ** 2).mean()`）。
"""

import torch


def mse_gradients(model, x, y_true):
    trainable = {name: p for name, p in model.named_parameters() if p.requires_grad}
    loss = (model(x) - y_true).abs().mean()
    gradients = torch.autograd.grad(loss, list(trainable.values()))
    return dict(zip(trainable, gradients, strict=True))
