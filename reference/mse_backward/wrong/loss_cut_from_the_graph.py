"""
en: The gradients are None: no gradient has reached the parameters.
cause: `.item()` turns the loss into a Python number, and `torch.tensor` makes a new tensor
from it.
fix: Keep the loss as the tensor that the calculation gave you.

ja: 勾配が None になっています。パラメータまで勾配が届いていません。
原因: `.item()` で損失を Python の数値に変え、`torch.tensor`
で新しいテンソルを作っています。
直し方: 計算で得られた損失のテンソルを、そのまま使います。
"""

import torch


def mse_gradients(model, x, y_true):
    trainable = {name: p for name, p in model.named_parameters() if p.requires_grad}
    model.zero_grad()
    loss = ((model(x) - y_true) ** 2).mean()
    torch.tensor(loss.item(), requires_grad=True).backward()
    return {name: p.grad for name, p in trainable.items()}
