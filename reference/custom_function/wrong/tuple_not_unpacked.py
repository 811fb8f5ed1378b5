"""
code: in backward has _x = ctx.saved_tensors

en: The backward pass stops with an error: it multiplies a tuple by a number.
cause: `ctx.saved_tensors` is a tuple, even where only one tensor was saved.
fix: Take the tensor out of it: `(x,) = ctx.saved_tensors`.

ja: 逆伝播で、タプルに数値を掛けようとして、エラーで止まります。
原因: 保存したテンソルが1つだけでも、`ctx.saved_tensors` はタプルです。
直し方: タプルからテンソルを取り出します（`(x,) = ctx.saved_tensors`）。
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
        x = ctx.saved_tensors
        s = torch.sigmoid(ctx.beta * x)
        slope = s + ctx.beta * x * s * (1 - s)
        return dy * slope, None
