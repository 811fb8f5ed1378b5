"""
code: in forward has no ctx.beta = _

en: The backward pass stops with an error: it uses the name beta, which only `forward` knows.
cause: `backward` gets `ctx` and dy, and nothing else.
fix: Keep it in `forward`, `ctx.beta = beta`, and read `ctx.beta` in `backward`.

ja: 逆伝播がエラーで止まります。beta という名前を使っていますが、これは `forward` の中でしか使えません。
原因: `backward` に渡されるのは `ctx` と dy だけです。
直し方: `forward` で `ctx.beta = beta` と保存し、`backward` では `ctx.beta` を使います。
"""

import torch


class Swish(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, beta):
        ctx.save_for_backward(x)
        return x * torch.sigmoid(beta * x)

    @staticmethod
    def backward(ctx, dy):
        (x,) = ctx.saved_tensors
        s = torch.sigmoid(beta * x)
        slope = s + beta * x * s * (1 - s)
        return dy * slope, None
