"""
code: in forward has ctx.x = x

en: If x is changed in place before the backward pass, the gradient is wrong, and there is no error.
cause: The sigmoid is saved, but x is kept as an attribute of `ctx`, where nothing watches over it.
fix: Save both in one call: `ctx.save_for_backward(x, s)`.

ja: 逆伝播の前に x がインプレースで書き換えられると、エラーにならずに勾配が違う値になります。
原因: シグモイド関数の値は保存していますが、x は `ctx` の属性にしているため、書き換えが検出されません。
直し方: 1回の呼び出しで両方を保存します（`ctx.save_for_backward(x, s)`）。
"""

import torch


class Swish(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, beta):
        s = torch.sigmoid(beta * x)
        ctx.save_for_backward(s)
        ctx.x = x
        ctx.beta = beta
        return x * s

    @staticmethod
    def backward(ctx, dy):
        (s,) = ctx.saved_tensors
        return dy * (s + ctx.beta * ctx.x * s * (1 - s)), None
