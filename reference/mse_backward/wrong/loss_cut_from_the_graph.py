"""
code: calls tensor

en: The gradients are None: no gradient has reached the parameters.
cause: `torch.tensor` makes a new tensor from the value of the loss. It is not connected to the
parameters.
fix: Keep the loss as the tensor that the calculation gave you.

ja: 勾配が None になっています。パラメータまで勾配が届いていません。
原因: `torch.tensor` で、損失の値から新しいテンソルを作っています。このテンソルはパラメータとつながっていません。
直し方: 計算で得られた損失のテンソルを、そのまま使います。
"""

import torch


def mse_gradients(model, x, y_true):
    trainable = {name: p for name, p in model.named_parameters() if p.requires_grad}
    model.zero_grad()
    loss = ((model(x) - y_true) ** 2).mean()
    torch.tensor(loss.item(), requires_grad=True).backward()
    return {name: p.grad for name, p in trainable.items()}
