"""
en: The result is right, but the slope is that of sigmoid(beta·x), without the factor x before it.
fix: Use the product rule: s + x·beta·s·(1 - s).

ja: 結果は合っていますが、傾きが sigmoid(beta·x) だけのもので、前に掛かる x が考慮されていません。
直し方: 積の微分の公式を使います（s + x·beta·s·(1 - s)）。
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
        slope = ctx.beta * s * (1 - s)
        return dy * slope, None
