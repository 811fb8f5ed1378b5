"""
wrong: off the CPU only

en: The gradients are on the CPU, although the parameters are on another device.
cause: `.cpu()` copies the gradients to the CPU.
fix: Leave out `.cpu()`.

ja: パラメータが別のデバイスにあるのに、勾配が CPU にあります。
原因: `.cpu()` が、勾配を CPU にコピーしています。
直し方: `.cpu()` を外します。
"""

import torch


def mse_gradients(model, x, y_true):
    trainable = {name: p for name, p in model.named_parameters() if p.requires_grad}
    loss = ((model(x) - y_true) ** 2).mean()
    gradients = torch.autograd.grad(loss, list(trainable.values()))
    return {name: g.cpu() for name, g in zip(trainable, gradients, strict=True)}
