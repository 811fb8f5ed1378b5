"""
code: calls exp

en: Where x is large, both the result and the gradient are nan.
cause: exp overflows to infinity, and infinity divided by infinity, or times 0, is nan.
fix: Use `torch.sigmoid`, in `forward` and in `backward`.

ja: x が大きいところで、結果も勾配も nan になります。
原因: exp がオーバーフローして無限大になり、無限大を無限大で割ったり、無限大に 0 を掛けたりすると
nan になります。
直し方: `forward` でも `backward` でも `torch.sigmoid` を使います。
"""

import torch


class Swish(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, beta):
        ctx.save_for_backward(x)
        ctx.beta = beta
        e = torch.exp(beta * x)
        return x * e / (1 + e)

    @staticmethod
    def backward(ctx, dy):
        (x,) = ctx.saved_tensors
        e = torch.exp(ctx.beta * x)
        s = e / (1 + e)
        return dy * (s + ctx.beta * x * s * (1 - s)), None
