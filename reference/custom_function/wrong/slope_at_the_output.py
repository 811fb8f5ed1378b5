"""
code: calls save_for_backward

en: The result is right, but the slope is computed at y instead of x.
cause: The result is saved, not the argument.
fix: Save x: `ctx.save_for_backward(x)`.

ja: 結果は合っていますが、傾きが x ではなく y での値になっています。
原因: 引数ではなく、結果を保存しています。
直し方: x を保存します（`ctx.save_for_backward(x)`）。
"""

import torch


class Swish(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, beta):
        y = x * torch.sigmoid(beta * x)
        ctx.save_for_backward(y)
        ctx.beta = beta
        return y

    @staticmethod
    def backward(ctx, dy):
        (x,) = ctx.saved_tensors
        s = torch.sigmoid(ctx.beta * x)
        slope = s + ctx.beta * x * s * (1 - s)
        return dy * slope, None
