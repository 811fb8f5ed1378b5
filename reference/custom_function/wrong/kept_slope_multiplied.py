"""
code: in backward has ctx._ *= _ or in backward calls mul_

en: A second backward pass through the same result gives a wrong gradient.
cause: `backward` changes the slope that is kept in `ctx`, and the second pass finds it changed.
fix: Make a new tensor: `return ctx.slope * dy, None`.

ja: 同じ結果から2回目の逆伝播をすると、勾配が違う値になります。
原因: `ctx` に保存した傾きを `backward` で書き換えているため、2回目には書き換わった値が使われます。
直し方: 新しいテンソルを作ります（`return ctx.slope * dy, None`）。
"""

import torch


class Swish(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, beta):
        s = torch.sigmoid(beta * x)
        ctx.slope = s + beta * x * s * (1 - s)
        return x * s

    @staticmethod
    def backward(ctx, dy):
        ctx.slope *= dy
        return ctx.slope, None
