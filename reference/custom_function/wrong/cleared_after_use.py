"""
code: in backward has ctx._ = None or in backward has del ctx._ or in backward has ctx._.pop(*_)

en: A second backward pass through the same result stops with an error: what it needs from `ctx` is gone.
cause: `backward` throws away what `forward` has kept.
fix: Leave it in `ctx`. Python frees its memory when nobody uses it any more.

ja: 同じ結果から2回目の逆伝播をすると、必要なものが `ctx` に残っておらず、エラーで止まります。
原因: `forward` で保存したものを、`backward` で捨てています。
直し方: `ctx` に残しておきます。使われなくなれば、Python がメモリを解放します。
"""

import torch


class Swish(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, beta):
        ctx.x, ctx.beta = x.clone(), beta
        return x * torch.sigmoid(beta * x)

    @staticmethod
    def backward(ctx, dy):
        s = torch.sigmoid(ctx.beta * ctx.x)
        slope = s + ctx.beta * ctx.x * s * (1 - s)
        ctx.x = None
        return dy * slope, None
