"""
en: The backward pass stops with an error: the gradient for x has not the shape of x. (Where x has one element, there is no error.)
cause: The elements are added up to one number.
fix: Leave out the sum: each element of x has its own gradient.

ja: x の勾配の形が x と違うため、逆伝播がエラーで止まります（x の要素が1つのときは、エラーになりません）。
原因: 要素を1つの数値に合計しています。
直し方: 合計しません。勾配は x の要素ごとに1つあります。
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
        return (dy * slope).sum(), None
