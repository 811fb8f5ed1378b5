"""
en: The gradients are returned as a bare tuple, in the order of the parameters.
Whoever gets it cannot tell which gradient belongs to which parameter.
mend: Return a dictionary: pair the names with the gradients using `zip`.

ja: 勾配をパラメータの順に並べただけのタプルで返しています。
これでは、どの勾配がどのパラメータのものかわかりません。
直し方: `zip` で名前と組にして、辞書で返します。
"""

import torch


def mse_gradients(model, x, y_true):
    trainable = {name: p for name, p in model.named_parameters() if p.requires_grad}
    loss = ((model(x) - y_true) ** 2).mean()
    return torch.autograd.grad(loss, list(trainable.values()))
