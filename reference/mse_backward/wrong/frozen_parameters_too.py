"""
en: All parameters are asked for, also those with requires_grad switched off. They
take no part in the training, and autograd stops with an error.
mend: Keep only those with `p.requires_grad`.

ja: requires_grad が False の（凍結された）パラメータまで求めようとしています。
これらは学習の対象ではなく、autograd はエラーで止まります。
直し方: `p.requires_grad` が `True` のものだけを選びます。
"""

import torch


def mse_gradients(model, x, y_true):
    trainable = dict(model.named_parameters())
    loss = ((model(x) - y_true) ** 2).mean()
    gradients = torch.autograd.grad(loss, list(trainable.values()))
    return dict(zip(trainable, gradients, strict=True))
