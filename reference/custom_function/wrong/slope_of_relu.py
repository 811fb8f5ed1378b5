"""
en: The gradient is dy where x is positive, and 0 where x is negative: this is ReLU's.
fix: Use the slope of Swish: s + x·beta·s·(1 - s).

ja: x が正のところでは勾配が dy、負のところでは 0 になっています。これは ReLU の勾配です。
直し方: Swish の傾き s + x·beta·s·(1 - s) を使います。
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
        return dy * (x > 0), None
