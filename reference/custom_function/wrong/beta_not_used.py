"""
code: has no beta * _ and has no _ * beta and has no ctx.beta * _ and has no _ * ctx.beta and lacks mul

en: beta makes no difference: it is always 1.
fix: Multiply x by beta inside the sigmoid, and the second term of the slope by beta.

ja: beta の値が反映されず、常に 1 として計算されています。
直し方: シグモイド関数の中で x に beta を掛けます。傾きの2つ目の項にも beta を掛けます。
"""

import torch


class Swish(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, beta):
        ctx.save_for_backward(x)
        return x * torch.sigmoid(x)

    @staticmethod
    def backward(ctx, dy):
        (x,) = ctx.saved_tensors
        s = torch.sigmoid(x)
        slope = s + x * s * (1 - s)
        return dy * slope, None
