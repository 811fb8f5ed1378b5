"""
en: The result is right, but of the slope only the second term is there: x·beta·s·(1 - s).
fix: Add the sigmoid itself, the first term of the slope.

ja: 結果は合っていますが、傾きが2つ目の項 x·beta·s·(1 - s) だけになっています。
直し方: 傾きの第1項である、シグモイド関数の値そのものを足します。
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
        slope = ctx.beta * x * s * (1 - s)
        return dy * slope, None
