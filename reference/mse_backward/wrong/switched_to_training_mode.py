"""
en: After the call, the model is not in the mode, training or evaluation, that it was in before.
cause: `model.train()` switches the model to training mode, where dropout, for example,
changes its outputs at random.
fix: Leave out `model.train()`: use the model as it is.

ja: 呼び出しのあと、モデルのモード（訓練か評価か）が変わっています。
原因: `model.train()` がモデルを訓練モードに切り替えています。訓練モードでは、
ドロップアウトなどが出力をランダムに変えます。
直し方: `model.train()` を外し、モデルをそのまま使います。
"""

import torch


def mse_gradients(model, x, y_true):
    model.train()
    trainable = {name: p for name, p in model.named_parameters() if p.requires_grad}
    loss = ((model(x) - y_true) ** 2).mean()
    gradients = torch.autograd.grad(loss, list(trainable.values()))
    return dict(zip(trainable, gradients, strict=True))
