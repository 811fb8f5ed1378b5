"""
en: The sum is divided by the number of rows only. With several outputs a row the mean
is over all elements, so the gradients are too large by the number of outputs.
mend: Use `.mean()` of the whole tensor, which divides by the number of its elements.

ja: 合計を行の数だけで割っています。平均は全要素について取るので、
1行に出力がいくつもあると、勾配が出力の数だけ倍になります。
直し方: テンソル全体の `.mean()` を使えば、要素の数で割られます。
"""

import torch


def mse_gradients(model, x, y_true):
    trainable = {name: p for name, p in model.named_parameters() if p.requires_grad}
    loss = ((model(x) - y_true) ** 2).sum() / len(x)
    gradients = torch.autograd.grad(loss, list(trainable.values()))
    return dict(zip(trainable, gradients, strict=True))
