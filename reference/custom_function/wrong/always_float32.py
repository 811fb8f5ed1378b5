"""
code: calls float

en: The result is float32 even where x is float64.
fix: Leave the dtype as it is.

ja: x が float64 でも、結果が float32 になります。
直し方: dtype を変換しないようにします。
"""

import torch


class Swish(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, beta):
        x = x.float()
        ctx.save_for_backward(x)
        ctx.beta = beta
        return x * torch.sigmoid(beta * x)

    @staticmethod
    def backward(ctx, dy):
        (x,) = ctx.saved_tensors
        s = torch.sigmoid(ctx.beta * x)
        slope = s + ctx.beta * x * s * (1 - s)
        return dy * slope, None
