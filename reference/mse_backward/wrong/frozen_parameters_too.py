"""
en: `mse_gradients` does not work for a model with frozen parameters (requires_grad=False).
cause: The gradients of all parameters are computed, and autograd stops with an error at a
frozen one.
fix: Keep only those with `p.requires_grad`.

ja: 凍結されたパラメータ（requires_grad=False）をもつモデルでは、`mse_gradients`
が動きません。
原因: すべてのパラメータの勾配を求めようとして、凍結されたパラメータでエラーになります。
直し方: `p.requires_grad` が `True` のものだけを選びます。
"""

import torch


def mse_gradients(model, x, y_true):
    trainable = dict(model.named_parameters())
    loss = ((model(x) - y_true) ** 2).mean()
    gradients = torch.autograd.grad(loss, list(trainable.values()))
    return dict(zip(trainable, gradients, strict=True))
