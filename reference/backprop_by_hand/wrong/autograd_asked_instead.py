"""
code: calls grad

en: Under `torch.no_grad()`, `backward` stops with an error.
cause: The gradients come from autograd, which has nothing to follow back there.
fix: Write out the chain rule: each gradient is a product or a sum of tensors.

ja: `torch.no_grad()` の中で、`backward` がエラーで止まります。
原因: 勾配を自動微分で求めていますが、そこでは計算が記録されていません。
直し方: 連鎖律を自分で書きます。どの勾配も、テンソルの積や和で求められます。
"""

import torch


def backward(dy, x, h, w2):
    z = torch.log(h / (1 - h))
    w1, b1 = torch.zeros(h.shape[1], x.shape[1]).to(x), torch.zeros(h.shape[1]).to(x)
    b2 = torch.zeros(w2.shape[0]).to(x)
    leaves = [t.clone().requires_grad_() for t in (w1, b1, w2, b2)]
    y = torch.sigmoid(x @ leaves[0].T + leaves[1] + z) @ leaves[2].T + leaves[3]
    return torch.autograd.grad(y, leaves, dy)
