"""
en: The gradient is only roughly right: it is estimated from two nearby points.
fix: Write out the slope with the sigmoid s of beta·x: s + x·beta·s·(1 - s).

ja: 勾配がおおよその値でしかありません。近くの2点から見積もっています。
直し方: beta·x のシグモイド関数の値 s を使って、傾きを式で書きます（s + x·beta·s·(1 - s)）。
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

        def f(t):
            return t * torch.sigmoid(ctx.beta * t)

        return dy * (f(x + 1e-3) - f(x)) / 1e-3, None
