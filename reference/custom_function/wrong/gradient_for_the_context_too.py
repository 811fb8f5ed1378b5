"""
code: has return None, _, _

en: The backward pass stops with an error: `backward` returns a gradient at the place of beta, which is a
number and has none.
cause: There is something for `ctx`, too, so that the gradient for x comes second.
fix: Leave `ctx` out: return the gradient for x, and `None` for beta.

ja: `backward` が beta の位置に勾配を返していて、逆伝播がエラーで止まります。数値である beta には勾配がありません。
原因: `ctx` の分も返しているため、x についての勾配が2番目になっています。
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
