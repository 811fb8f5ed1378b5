"""
en: The result is right, but the slope is that of beta = 1 in one place: s + x·s·(1 - s).
cause: The chain rule gives the slope of sigmoid(beta·x) a factor of beta.
fix: Multiply the second term by beta.

ja: 結果は合っていますが、傾きが s + x·s·(1 - s) で、beta が抜けています。
原因: 連鎖律から、sigmoid(beta·x) の傾きには beta が掛かります。
直し方: 2つ目の項に beta を掛けます。
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
        slope = s + x * s * (1 - s)
        return dy * slope, None
