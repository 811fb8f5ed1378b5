"""
en: For a large batch the gradients are only approximately right.
cause: The batch is cut into chunks, and the mean of their means is taken. The last chunk is
smaller, so its rows count more.
fix: Compute one loss for the whole batch.

ja: バッチが大きいとき、勾配がわずかに違います。
原因: バッチを分割し、平均の平均を取っています。最後の部分は行数が少ないため、
その行の重みが大きくなります。
直し方: バッチ全体で1つの損失を計算します。
"""

import torch


def mse_gradients(model, x, y_true):
    trainable = {name: p for name, p in model.named_parameters() if p.requires_grad}
    parts = zip(x.split(8), y_true.split(8), strict=True)
    losses = [((model(x_i) - y_i) ** 2).mean() for x_i, y_i in parts]
    loss = torch.stack(losses).mean()
    gradients = torch.autograd.grad(loss, list(trainable.values()))
    return dict(zip(trainable, gradients, strict=True))
