"""
code: lacks requires_grad_ and omits requires_grad and has no _.requires_grad = True

en: `derivative` stops with an error, because nothing was recorded that autograd could
follow back to x.
cause: f is computed from x as it comes. If x.requires_grad is False, nothing is recorded.
fix: Give f a tensor of your own that requires a gradient: `x.detach().requires_grad_()`.

ja: x までたどれる計算の記録がないため、`derivative` がエラーで止まります。
原因: 渡された x のまま f を計算しています。x.requires_grad が False なら、
何も記録されません。
直し方: `x.detach().requires_grad_()` で自分用のテンソルを作り、それを f に渡します。
"""

import torch


def derivative(f, x):
    (slope,) = torch.autograd.grad(f(x).sum(), x)
    return slope
