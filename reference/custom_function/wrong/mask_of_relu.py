"""
en: The gradient is right where x is positive, and 0 where x is negative.
cause: This is the mask of ReLU. Swish has a slope below 0, too.
fix: Return `dy * slope` without a mask.

ja: x が正のところでは勾配が合っていますが、負のところでは 0 になっています。
原因: これは ReLU のマスクです。Swish には、0 より下でも傾きがあります。
直し方: マスクを掛けずに `dy * slope` を返します。
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
        return dy * slope * (x > 0), None
