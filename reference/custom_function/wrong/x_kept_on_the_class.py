"""
code: lacks save_for_backward

en: A second call of swish spoils the gradient of the first one.
cause: What is kept is kept in one place for all calls.
fix: Keep it in `ctx`, which belongs to one call.

ja: swish をもう一度呼ぶと、前の呼び出しの勾配が正しく求まらなくなります。
原因: どの呼び出しでも、同じ場所に値を保存しています。
直し方: 呼び出しごとに別々の `ctx` に保存します。
"""

import torch


class Swish(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, beta):
        Swish.x, Swish.beta = x, beta
        return x * torch.sigmoid(beta * x)

    @staticmethod
    def backward(ctx, dy):
        x, beta = Swish.x, Swish.beta
        s = torch.sigmoid(beta * x)
        slope = s + beta * x * s * (1 - s)
        return dy * slope, None
