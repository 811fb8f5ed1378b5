"""
code: calls view

en: `view` raises an error where the elements of the tensor are not in their order in memory.
cause: It is flattened, although everything works element by element.
fix: Compute with x as it is, or use `reshape`.

ja: テンソルの要素がメモリの上で順に並んでいないと、`view` がエラーになります。
原因: 要素ごとの計算なのに、テンソルを平らにしています。
直し方: x をそのまま使って計算するか、`reshape` を使います。
"""

import torch


class Swish(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, beta):
        ctx.save_for_backward(x)
        ctx.beta = beta
        flat = x.view(-1)
        return (flat * torch.sigmoid(beta * flat)).view(x.shape)

    @staticmethod
    def backward(ctx, dy):
        (x,) = ctx.saved_tensors
        s = torch.sigmoid(ctx.beta * x)
        slope = s + ctx.beta * x * s * (1 - s)
        return dy * slope, None
