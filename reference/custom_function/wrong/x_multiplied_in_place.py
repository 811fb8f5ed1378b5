"""
code: in forward calls mul_ or in forward has x *= _

en: swish changes x itself.
cause: Methods with an underscore at their end work in place, and so do operators such as `*=`.
fix: Use `*`, which makes a new tensor.

ja: swish が x そのものを書き換えています。
原因: 名前がアンダースコアで終わるメソッドと、`*=` のような演算子は、インプレースで書き換えます。
直し方: 新しいテンソルを作る `*` を使います。
"""

import torch


class Swish(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, beta):
        ctx.save_for_backward(x.clone())
        ctx.beta = beta
        return x.mul_(torch.sigmoid(beta * x))

    @staticmethod
    def backward(ctx, dy):
        (x,) = ctx.saved_tensors
        s = torch.sigmoid(ctx.beta * x)
        slope = s + ctx.beta * x * s * (1 - s)
        return dy * slope, None
