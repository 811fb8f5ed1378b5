"""
code: calls exp

en: Far from 0 the gradient is nan.
cause: exp overflows to infinity, and infinity divided by infinity is nan.
fix: Use `torch.sigmoid`, and write the slope with s and 1 - s.

ja: 0 から遠いところで、勾配が nan になります。
原因: exp がオーバーフローして無限大になり、無限大を無限大で割ると nan になります。
直し方: `torch.sigmoid` を使い、傾きを s と 1 - s で表します。
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
        s = torch.exp(-ctx.beta * x)
        slope = 1 / (1 + s) + ctx.beta * x * s / (1 + s) ** 2
        return dy * slope, None
