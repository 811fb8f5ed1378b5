"""
en: The output is flattened to (N,) but the target is (N, 1). Subtracting them
broadcasts to (N, N): every output is compared with every target.
mend: Leave the shapes as they are: `model(x)` and `y_true` already agree.

ja: 出力だけを (N,) にしているのに、目標値は (N, 1) のままです。引き算が (N, N) に
ブロードキャストされ、すべての出力がすべての目標値と比べられます。
直し方: 形をそのままにします。`model(x)` と `y_true` の形ははじめから同じです。
"""

import torch


def mse_gradients(model, x, y_true):
    trainable = {name: p for name, p in model.named_parameters() if p.requires_grad}
    loss = ((model(x).squeeze(-1) - y_true) ** 2).mean()
    gradients = torch.autograd.grad(loss, list(trainable.values()))
    return dict(zip(trainable, gradients, strict=True))
