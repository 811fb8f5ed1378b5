"""
en: The result is right, but the slope is s alone: only one half of the product rule.
cause: The sigmoid depends on x as well.
fix: Add the second term: `ctx.beta * x * s * (1 - s)`.

ja: 結果は合っていますが、傾きが s だけで、積の微分の公式の片方の項しかありません。
原因: シグモイド関数の値も x によって変わります。
直し方: 2つ目の項 `ctx.beta * x * s * (1 - s)` を足します。
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
        slope = s
        return dy * slope, None
