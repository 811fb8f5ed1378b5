"""
code: in backward calls mul_ or in backward has _x *= _

en: The backward pass changes x.
cause: A saved tensor is x itself, and methods with an underscore at their end and operators such as `*=`
work in place.
fix: Use `*`, which makes a new tensor.

ja: 逆伝播で x が書き換えられています。
原因: 保存したテンソルは x そのものです。名前がアンダースコアで終わるメソッドと、`*=` のような演算子は、
インプレースで書き換えます。
直し方: 新しいテンソルを作る `*` を使います。
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
        beta_x = x.mul_(ctx.beta)
        s = torch.sigmoid(beta_x)
        return dy * (s + beta_x * s * (1 - s)), None
