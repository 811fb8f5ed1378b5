"""
en: `backward` passes dy on as it is: the slope makes no difference.
fix: Multiply dy by the slope: s + x·beta·s·(1 - s).

ja: `backward` が dy をそのまま返していて、傾きが反映されていません。
直し方: dy に傾き s + x·beta·s·(1 - s) を掛けます。
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
        return dy, None
