"""
code: lacks save_for_backward or in forward has ctx.x = x

en: If x is changed in place before the backward pass, the gradient is wrong, and there is no error.
cause: x is kept as an attribute of `ctx`, where nothing watches over it.
fix: Keep it with `ctx.save_for_backward(x)`, and take it from `ctx.saved_tensors`.

ja: 逆伝播の前に x がインプレースで書き換えられると、エラーにならずに勾配が違う値になります。
原因: x を `ctx` の属性にしているため、書き換えが検出されません。
直し方: `ctx.save_for_backward(x)` で保存し、`ctx.saved_tensors` から取り出します。
"""

import torch


class Swish(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, beta):
        ctx.x, ctx.beta = x, beta
        return x * torch.sigmoid(beta * x)

    @staticmethod
    def backward(ctx, dy):
        x = ctx.x
        s = torch.sigmoid(ctx.beta * x)
        slope = s + ctx.beta * x * s * (1 - s)
        return dy * slope, None
