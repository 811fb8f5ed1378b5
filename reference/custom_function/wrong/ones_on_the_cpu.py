"""
wrong: off the CPU only

code: calls ones

en: swish computes with a tensor that is on the CPU, even if x is on another device.
cause: `torch.ones` without `device=` makes its tensor on the CPU.
fix: Use `torch.sigmoid`, or pass `device=x.device`.

ja: x が別のデバイスにあっても、swish で CPU のテンソルが使われています。
原因: `torch.ones` は、`device=` を指定しないと CPU にテンソルを作ります。
直し方: `torch.sigmoid` を使うか、`device=x.device` を渡します。
"""

import torch


class Swish(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, beta):
        ctx.save_for_backward(x)
        ctx.beta = beta
        one = torch.ones(x.shape, dtype=x.dtype)
        return x / (one + torch.exp(-beta * x))

    @staticmethod
    def backward(ctx, dy):
        (x,) = ctx.saved_tensors
        s = torch.sigmoid(ctx.beta * x)
        slope = s + ctx.beta * x * s * (1 - s)
        return dy * slope, None
