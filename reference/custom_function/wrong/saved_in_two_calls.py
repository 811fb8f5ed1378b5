"""
code: calls save_for_backward

en: The backward pass stops with an error: it takes more tensors from `ctx.saved_tensors` than were saved.
cause: Each call of `save_for_backward` replaces what the one before has saved.
fix: Save all in one call: `ctx.save_for_backward(x, s)`.

ja: 保存された数より多くのテンソルを `ctx.saved_tensors` から取り出しているため、逆伝播がエラーで止まります。
原因: `save_for_backward` を呼ぶたびに、その前に保存したものは置き換えられます。
直し方: 1回の呼び出しですべて保存します（`ctx.save_for_backward(x, s)`）。
"""

import torch


class Swish(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, beta):
        s = torch.sigmoid(beta * x)
        ctx.save_for_backward(x)
        ctx.save_for_backward(s)
        ctx.beta = beta
        return x * s

    @staticmethod
    def backward(ctx, dy):
        x, s = ctx.saved_tensors
        return dy * (s + ctx.beta * x * s * (1 - s)), None
