"""
en: `backward` returns None, so no gradient arrives at x.
fix: Return `dy * slope, None`: the gradient for x comes first.

ja: `backward` が None を返していて、x に勾配が届きません。
直し方: x についての勾配を先に置いて、`dy * slope, None` を返します。
"""

import torch


class Swish(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, beta):
        ctx.save_for_backward(x)
        ctx.beta = beta
        return x * torch.sigmoid(beta * x)

    @staticmethod
    def backward(ctx, dy):
        (x,) = ctx.saved_tensors
        s = torch.sigmoid(ctx.beta * x)
        slope = s + ctx.beta * x * s * (1 - s)
        return None, None
