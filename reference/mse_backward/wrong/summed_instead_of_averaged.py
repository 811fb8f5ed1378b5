"""
en: The squared errors are added up, not averaged, so every gradient is too large by
the number of elements.
mend: End the loss with `.mean()` instead of `.sum()`.

ja: 二乗誤差を平均せずに合計しています。
そのため、どの勾配も要素の数だけ倍になっています。
直し方: 損失の最後を `.sum()` ではなく `.mean()` にします。
"""

import torch


def mse_gradients(model, x, y_true):
    trainable = {name: p for name, p in model.named_parameters() if p.requires_grad}
    loss = ((model(x) - y_true) ** 2).sum()
    gradients = torch.autograd.grad(loss, list(trainable.values()))
    return dict(zip(trainable, gradients, strict=True))
