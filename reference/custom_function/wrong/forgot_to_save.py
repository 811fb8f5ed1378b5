"""
code: lacks save_for_backward

en: The backward pass stops with an error: it takes more tensors from `ctx.saved_tensors` than were saved.
cause: `ctx.saved_tensors` is empty.
fix: Call `ctx.save_for_backward(x)` in `forward`.

ja: 保存された数より多くのテンソルを `ctx.saved_tensors` から取り出しているため、逆伝播がエラーで止まります。
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
