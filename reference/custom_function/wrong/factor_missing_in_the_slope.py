"""
en: The result is right, but the factor 1 - s is missing in the slope: it is s + x·beta·s.
cause: The slope of the sigmoid is s·(1 - s), not s.
fix: Multiply the second term by 1 - s.

ja: 結果は合っていますが、傾きが s + x·beta·s で、1 - s が抜けています。
原因: シグモイド関数の傾きは、s ではなく s·(1 - s) です。
直し方: 2つ目の項に 1 - s を掛けます。
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
        return dy * (s + ctx.beta * x * s), None
