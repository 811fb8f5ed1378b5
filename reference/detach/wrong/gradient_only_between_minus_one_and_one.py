"""
code: has _ <= 1 or has _ < 1 or has _ <= 1.0 or has _ < 1.0 or has _ > 1 or has _ > 1.0 or calls hardtanh
or calls clamp or calls clip

en: Where x is far from 0, the slope is 0 instead of 1.
cause: The gradient is let through only between -1 and 1. That is for networks whose numbers are only
-1 and 1.
fix: Let the gradient through at each element, whatever x is there.

ja: x が 0 から離れたところで、傾きが 1 ではなく 0 になっています。
原因: 勾配が -1 から 1 の間でしか伝わりません。これは、値が -1 と 1 だけのネットワークのための方法です。
直し方: x の値にかかわらず、どの要素でも勾配をそのまま伝えます。
"""

import torch


class RoundThrough(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return torch.round(x)

    @staticmethod
    def backward(ctx, dy):
        (x,) = ctx.saved_tensors
        return dy * (x.abs() <= 1)


def round_through(x):
    return RoundThrough.apply(x)
