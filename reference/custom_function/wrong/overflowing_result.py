"""
code: in forward calls exp

en: Where x is large, the result is nan.
cause: exp overflows to infinity, and infinity divided by infinity, or times 0, is nan.
fix: Use `torch.sigmoid`, in `forward` as well.

ja: x が大きいところで、結果が nan になります。
原因: exp がオーバーフローして無限大になり、無限大を無限大で割ったり、無限大に 0 を掛けたりすると
nan になります。
直し方: `forward` でも `torch.sigmoid` を使います。
"""

import torch


class Swish(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, beta):
        ctx.save_for_backward(x)
        ctx.beta = beta
        e = torch.exp(beta * x)
        return x * (e / (1 + e))

    @staticmethod
    def backward(ctx, dy):
        (x,) = ctx.saved_tensors
        s = torch.sigmoid(ctx.beta * x)
        return dy * (s + ctx.beta * x * s * (1 - s)), None
