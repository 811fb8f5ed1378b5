"""
en: The way back stops with an error: `backward` returns the wrong number of gradients.
cause: It returns three: there is one for `ctx`, too.
fix: Leave `ctx` out: return the gradient for x, and `None` for beta.

ja: `backward` の返す勾配の数が合わず、逆伝播がエラーで止まります。
原因: `ctx` の分まで含めて3つ返しています。
直し方: `ctx` の分は不要です。x についての勾配と、beta の分の `None` を返します。
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
        return None, dy * slope, None
