"""
code: has Swish.beta = _ and has no ctx.beta = _ or has no ctx.beta = _

en: The gradient of the first call is computed with the beta of the second call.
cause: beta is kept in one place for all calls.
fix: Keep it in `ctx`, which belongs to one call: `ctx.beta = beta`.

ja: 1回目の呼び出しの勾配が、2回目の呼び出しの beta で計算されています。
原因: どの呼び出しでも、同じ場所に beta を保存しています。
直し方: 呼び出しごとに別々の `ctx` に保存します（`ctx.beta = beta`）。
"""

import torch


class Swish(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, beta):
        ctx.save_for_backward(x)
        Swish.beta = beta
        return x * torch.sigmoid(beta * x)

    @staticmethod
    def backward(ctx, dy):
        (x,) = ctx.saved_tensors
        s = torch.sigmoid(Swish.beta * x)
        return dy * (s + Swish.beta * x * s * (1 - s)), None
