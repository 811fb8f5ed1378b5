"""
en: Every gradient is too large by the number of elements.
cause: The squared errors are added up, not averaged.
fix: End the loss with `.mean()`, not with `.sum()`.

ja: どの勾配も、要素数だけ倍になっています。
原因: 二乗誤差を平均せず、合計しています。
直し方: 損失の最後を `.sum()` ではなく `.mean()` にします。
"""

import torch


def mse_gradients(model, x, y_true):
    trainable = {name: p for name, p in model.named_parameters() if p.requires_grad}
    loss = ((model(x) - y_true) ** 2).sum()
    gradients = torch.autograd.grad(loss, list(trainable.values()))
    return dict(zip(trainable, gradients, strict=True))
