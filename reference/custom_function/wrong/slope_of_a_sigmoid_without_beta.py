"""
en: The slope is computed with sigmoid(x), without beta in the brackets.
fix: In `backward`, too, s is sigmoid(beta·x).

ja: 傾きの計算で、シグモイドの中に beta がなく、sigmoid(x) になっています。
直し方: `backward` でも、s は sigmoid(beta·x) です。
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
        s = torch.sigmoid(x)
        return dy * (s + ctx.beta * x * s * (1 - s)), None
