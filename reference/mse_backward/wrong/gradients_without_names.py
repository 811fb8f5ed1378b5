"""
en: The result is a tuple, not a dictionary, so it does not say which gradient belongs to
which parameter.
cause: `torch.autograd.grad` returns a tuple.
fix: Make a dictionary: combine the names and the gradients with `zip`.

ja: 結果が辞書ではなくタプルなので、どの勾配がどのパラメータのものかわかりません。
原因: `torch.autograd.grad` の戻り値はタプルです。
直し方: `zip` で名前と組にして、辞書を作ります。
"""

import torch


def mse_gradients(model, x, y_true):
    trainable = {name: p for name, p in model.named_parameters() if p.requires_grad}
    loss = ((model(x) - y_true) ** 2).mean()
    return torch.autograd.grad(loss, list(trainable.values()))
