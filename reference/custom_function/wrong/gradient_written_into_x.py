"""
code: in backward has _.grad = _

en: The gradient does not go on from x to what x was computed from.
cause: `backward` writes it into x.grad. PyTorch passes on only what is returned.
fix: Return it: `return dy * slope, None`.

ja: 勾配が、x の計算のもとになったテンソルまで伝わりません。
原因: `backward` で x.grad に書き込んでいます。先へ伝わるのは、戻り値として返した勾配だけです。
直し方: 勾配を返します（`return dy * slope, None`）。
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
        s = torch.sigmoid(ctx.beta * x)
        slope = s + ctx.beta * x * s * (1 - s)
        x.grad = dy * slope
        return None, None
