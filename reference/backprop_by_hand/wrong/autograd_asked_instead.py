"""
code: calls grad

en: Under `torch.no_grad()` the code stops with an error: there is no record from which PyTorch
could find the gradients.
cause: `torch.autograd.grad` follows a record of the calculation.
fix: Write out the chain rule in `backward`: each gradient is a product or a sum of tensors.

ja: `torch.no_grad()` の中では計算が記録されないため、PyTorch が勾配を求められず、エラーで止まります。
原因: `torch.autograd.grad` は、計算の記録をさかのぼります。
直し方: `backward` に連鎖律を自分で書きます。どの勾配も、テンソルの積や和で求められます。
"""

import torch


def backward(dy, x, h, w2):
    z = torch.log(h / (1 - h))
    w1, b1 = torch.zeros(h.shape[1], x.shape[1]).to(x), torch.zeros(h.shape[1]).to(x)
    b2 = torch.zeros(w2.shape[0]).to(x)
    leaves = [t.clone().requires_grad_() for t in (w1, b1, w2, b2)]
    y = torch.sigmoid(x @ leaves[0].T + leaves[1] + z) @ leaves[2].T + leaves[3]
    return torch.autograd.grad(y, leaves, dy)
