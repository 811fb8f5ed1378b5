"""
en: After the call, the model is not in the mode, training or evaluation, that it was in before.
cause: `model.eval()` switches the model to evaluation mode and leaves it there.
fix: Leave out `model.eval()`: use the model as it is.

ja: 呼び出しのあと、モデルのモード（訓練か評価か）が変わっています。
原因: `model.eval()` がモデルを評価モードに切り替えたままにしています。
直し方: `model.eval()` を外し、モデルをそのまま使います。
"""

import torch


def mse_gradients(model, x, y_true):
    model.eval()
    trainable = {name: p for name, p in model.named_parameters() if p.requires_grad}
    loss = ((model(x) - y_true) ** 2).mean()
    gradients = torch.autograd.grad(loss, list(trainable.values()))
    return dict(zip(trainable, gradients, strict=True))
