"""
en: Every output is compared with every target: (N,) and (N, 1) broadcast to (N, N).
cause: `squeeze` makes the output (N,), but y_true is (N, 1).
fix: Leave out `squeeze`: `model(x)` and `y_true` already have the same shape.

ja: すべての出力がすべての目標値と比べられています。(N,) と (N, 1)
の計算がブロードキャストで (N, N) になるためです。
原因: `squeeze` で出力が (N,) になっていますが、y_true は (N, 1) です。
直し方: `squeeze` を外します。`model(x)` と `y_true` は、はじめから同じ形です。
"""

import torch


def mse_gradients(model, x, y_true):
    trainable = {name: p for name, p in model.named_parameters() if p.requires_grad}
    loss = ((model(x).squeeze(-1) - y_true) ** 2).mean()
    gradients = torch.autograd.grad(loss, list(trainable.values()))
    return dict(zip(trainable, gradients, strict=True))
