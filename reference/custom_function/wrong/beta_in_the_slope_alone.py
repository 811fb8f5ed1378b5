"""
en: The result is x·sigmoid(x): beta takes part in the gradient only.
fix: In `forward`, multiply by sigmoid(beta·x).

ja: 結果が x·sigmoid(x) になっています。beta は勾配にしか使われていません。
直し方: `forward` で sigmoid(beta·x) を掛けます。
"""

import torch


class Swish(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, beta):
        ctx.save_for_backward(x)
        ctx.beta = beta
        return x * torch.sigmoid(x)

    @staticmethod
    def backward(ctx, dy):
        (x,) = ctx.saved_tensors
        s = torch.sigmoid(ctx.beta * x)
        return dy * (s + ctx.beta * x * s * (1 - s)), None
