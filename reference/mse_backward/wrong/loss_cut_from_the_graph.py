"""
en: `.item()` turns the loss into a plain number, and a new tensor made from it knows
nothing of the model: no gradient reaches the parameters.
mend: Keep the loss as the tensor that the calculation gave you.

ja: `.item()` は損失をただの数に変えます。その数から作り直したテンソルは
モデルとつながっていないので、勾配がパラメータに届きません。
直し方: 計算で得られた損失のテンソルを、そのまま使います。
"""

import torch


def mse_gradients(model, x, y_true):
    trainable = {name: p for name, p in model.named_parameters() if p.requires_grad}
    model.zero_grad()
    loss = ((model(x) - y_true) ** 2).mean()
    torch.tensor(loss.item(), requires_grad=True).backward()
    return {name: p.grad for name, p in trainable.items()}
