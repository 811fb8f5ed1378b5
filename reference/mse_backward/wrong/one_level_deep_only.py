"""
en: Gradients are missing: the result does not have an entry for every trainable parameter.
cause: Only the parameters of the model's direct parts are looked at, not those of parts
within parts.
fix: Use `model.named_parameters()`. It finds parameters at every depth.

ja: 勾配が足りません。学習可能なパラメータのうち、結果に含まれていないものがあります。
原因: モデル直下の部品のパラメータしか調べておらず、部品の中の部品を見ていません。
直し方: どの深さのパラメータも見つける `model.named_parameters()` を使います。
"""

import torch


def mse_gradients(model, x, y_true):
    trainable = {}
    for part, layer in model.named_children():
        for name, p in layer.named_parameters(recurse=False):
            if p.requires_grad:
                trainable[f"{part}.{name}"] = p
    loss = ((model(x) - y_true) ** 2).mean()
    gradients = torch.autograd.grad(loss, list(trainable.values()))
    return dict(zip(trainable, gradients, strict=True))
