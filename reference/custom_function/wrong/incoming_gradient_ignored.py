"""
en: `backward` returns the slope itself: dy, the incoming gradient, makes no difference.
fix: Multiply the slope by dy.

ja: `backward` が傾きをそのまま返していて、上流の勾配 dy が反映されていません。
直し方: 傾きに dy を掛けます。
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
        return slope, None
