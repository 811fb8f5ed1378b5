"""
en: Every output is compared with every target: (N,) and (N, 1) broadcast to (N, N).
cause: `view(-1)` makes the target (N,), but the output is (N, 1).
fix: Leave out `view`: `model(x)` and `y_true` already have the same shape.

ja: すべての出力がすべての目標値と比べられています。(N,) と (N, 1)
の計算がブロードキャストで (N, N) になるためです。
原因: `view(-1)` で目標値が (N,) になっていますが、出力は (N, 1) です。
直し方: `view` を外します。`model(x)` と `y_true` は、はじめから同じ形です。
"""

import torch


def mse_gradients(model, x, y_true):
    trainable = {name: p for name, p in model.named_parameters() if p.requires_grad}
    loss = ((model(x) - y_true.view(-1)) ** 2).mean()
    gradients = torch.autograd.grad(loss, list(trainable.values()))
    return dict(zip(trainable, gradients, strict=True))
