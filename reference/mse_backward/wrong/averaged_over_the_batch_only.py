"""
en: With several outputs per row, the gradients are too large by the number of outputs.
cause: The sum is divided by the number of rows, not by the number of elements.
fix: Use `.mean()` of the whole tensor. It divides by the number of elements.

ja: 1行に出力が複数あるとき、勾配が出力の数だけ倍になります。
原因: 和を、要素数ではなく行数で割っています。
直し方: テンソル全体の `.mean()` を使います。要素数で割った値になります。
"""

import torch


def mse_gradients(model, x, y_true):
    trainable = {name: p for name, p in model.named_parameters() if p.requires_grad}
    loss = ((model(x) - y_true) ** 2).sum() / len(x)
    gradients = torch.autograd.grad(loss, list(trainable.values()))
    return dict(zip(trainable, gradients, strict=True))
