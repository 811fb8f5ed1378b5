"""
en: beta multiplies the result, instead of x inside the sigmoid.
fix: Compute `x * torch.sigmoid(beta * x)`.

ja: beta が、シグモイド関数の中の x ではなく、結果に掛けられています。
直し方: `x * torch.sigmoid(beta * x)` を計算します。
"""

import torch


class Swish(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, beta):
        ctx.save_for_backward(x)
        ctx.beta = beta
        return beta * x * torch.sigmoid(x)

    @staticmethod
    def backward(ctx, dy):
        (x,) = ctx.saved_tensors
        s = torch.sigmoid(x)
        slope = ctx.beta * (s + x * s * (1 - s))
        return dy * slope, None
