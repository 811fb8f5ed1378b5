"""
code: has _.apply(_)

en: beta makes no difference: it is always 1.
cause: `Swish.apply` is called without beta, so `forward` takes its own default.
fix: Pass beta on: `Swish.apply(x, beta)`.

ja: beta の値が反映されず、常に 1 として計算されています。
原因: beta を渡さずに `Swish.apply` を呼んでいるため、`forward` のデフォルト値が使われています。
直し方: `Swish.apply(x, beta)` のように、beta も渡します。
"""

import torch


class Swish(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, beta=1.0):
        ctx.save_for_backward(x)
        ctx.beta = beta
        return x * torch.sigmoid(beta * x)

    @staticmethod
    def backward(ctx, dy):
        (x,) = ctx.saved_tensors
        s = torch.sigmoid(ctx.beta * x)
        return dy * (s + ctx.beta * x * s * (1 - s)), None


def swish(x, beta=1.0):
    return Swish.apply(x)
