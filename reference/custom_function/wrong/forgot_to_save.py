"""
code: lacks save_for_backward

en: The backward pass stops with an error, because nothing was saved for it.
cause: `ctx.saved_tensors` is empty.
fix: Call `ctx.save_for_backward(x)` in `forward`.

ja: 逆伝播に必要なテンソルが保存されていないため、エラーで止まります。
原因: `ctx.saved_tensors` が空です。
直し方: `forward` で `ctx.save_for_backward(x)` を呼びます。
"""

import torch


class Swish(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, beta):
        ctx.beta = beta
        return x * torch.sigmoid(beta * x)

    @staticmethod
    def backward(ctx, dy):
        (x,) = ctx.saved_tensors
        s = torch.sigmoid(ctx.beta * x)
        slope = s + ctx.beta * x * s * (1 - s)
        return dy * slope, None
