"""
en: dy, the incoming gradient, makes no difference, and the slope is s + x·beta·s, without the factor 1 - s.
fix: Multiply the slope by dy, and the second term of the slope by 1 - s.

ja: 上流の勾配 dy が反映されていません。傾きも s + x·beta·s で、1 - s が抜けています。
直し方: 傾きに dy を掛け、傾きの2つ目の項に 1 - s を掛けます。
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
        return s + ctx.beta * x * s, None
