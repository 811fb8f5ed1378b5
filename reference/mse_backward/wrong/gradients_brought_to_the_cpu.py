"""
wrong: off the CPU only

en: The gradients are copied to the CPU. On a GPU they then sit on another device than
their parameters, and no step can be taken with them.
mend: Leave out `.cpu()`.

ja: 勾配を CPU にコピーしています。GPU ではパラメータと別のデバイスに置かれて
しまい、その勾配で更新することができません。
直し方: `.cpu()` を外します。
"""

import torch


def mse_gradients(model, x, y_true):
    trainable = {name: p for name, p in model.named_parameters() if p.requires_grad}
    loss = ((model(x) - y_true) ** 2).mean()
    gradients = torch.autograd.grad(loss, list(trainable.values()))
    return {name: g.cpu() for name, g in zip(trainable, gradients, strict=True)}
