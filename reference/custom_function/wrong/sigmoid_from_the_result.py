"""
en: At x = 0 the gradient is nan.
cause: `backward` gets the sigmoid back by dividing the result by x, and at 0 this is 0/0.
fix: Save x, and compute the sigmoid from it again.

ja: x = 0 での勾配が nan になっています。
原因: `backward` で、結果を x で割ってシグモイド関数の値を求めています。0 では 0/0 になります。
直し方: x を保存しておき、シグモイド関数の値は x から計算し直します。
"""

import torch


class Swish(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, beta):
        y = x * torch.sigmoid(beta * x)
        ctx.save_for_backward(x, y)
        ctx.beta = beta
        return y

    @staticmethod
    def backward(ctx, dy):
        x, y = ctx.saved_tensors
        s = y / x
        return dy * (s + ctx.beta * y * (1 - s)), None
