"""
code: calls clamp_ or calls clip_

en: Far from 0, swish changes x itself, and the result is wrong.
cause: Methods with an underscore at their end work in place.
fix: Leave x as it is: `torch.sigmoid` does not overflow.

ja: 0 から遠いところで swish が x そのものを書き換え、結果も違う値になります。
原因: 名前がアンダースコアで終わるメソッドは、インプレースで書き換えます。
直し方: x は変えないようにします。`torch.sigmoid` はオーバーフローしません。
"""

import torch


class Swish(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, beta):
        x.clamp_(-50, 50)
        ctx.save_for_backward(x)
        ctx.beta = beta
        return x / (1 + torch.exp(-beta * x))

    @staticmethod
    def backward(ctx, dy):
        (x,) = ctx.saved_tensors
        s = torch.sigmoid(ctx.beta * x)
        return dy * (s + ctx.beta * x * s * (1 - s)), None
