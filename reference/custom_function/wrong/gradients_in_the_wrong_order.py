"""
code: has return None, _

en: The backward pass stops with an error: `backward` returns a gradient at the place of beta, which is a
number and has none.
cause: `backward` returns its gradients in the order beta, x.
fix: Return them in the order of the arguments of `forward`: `dy * slope, None`.

ja: `backward` が beta の位置に勾配を返していて、逆伝播がエラーで止まります。数値である beta には勾配がありません。
原因: `backward` が、beta、x の順に勾配を返しています。
直し方: `forward` の引数と同じ順に返します（`dy * slope, None`）。
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
        return None, dy * slope
