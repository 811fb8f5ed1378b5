"""
en: The backward pass stops with an error: `backward` returns the wrong number of gradients.
cause: It returns a gradient for x only.
fix: Return `None` for beta as well: one gradient for each argument of `forward` after `ctx`.

ja: `backward` の返す勾配の数が合わず、逆伝播がエラーで止まります。
原因: x についての勾配しか返していません。
直し方: beta の分の `None` も返します。`ctx` を除く `forward` の引数1つにつき、勾配が1つ必要です。
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
        return dy * slope
