"""
code: lacks no_grad

en: step stops with an error: PyTorch does not allow a leaf that requires a gradient to be changed in
place while it records.
cause: The update is not under `torch.no_grad()`.
fix: Put `with torch.no_grad():` around the loop.

ja: step がエラーで止まります。requires_grad=True の葉テンソルは、記録が有効な間はインプレースで
書き換えられません。
原因: 更新が `torch.no_grad()` の中にありません。
直し方: ループ全体を `with torch.no_grad():` の中に入れます。
"""

import torch


class SGD:
    def __init__(self, params, lr, momentum=0.0, weight_decay=0.0, nesterov=False):
        self.params = list(params)
        self.lr, self.momentum = lr, momentum
        self.weight_decay, self.nesterov = weight_decay, nesterov
        self.velocities = [torch.zeros_like(p) for p in self.params]

    def step(self):
        for p, v in zip(self.params, self.velocities, strict=True):
            if p.grad is None:
                continue
            g = p.grad + self.weight_decay * p.detach()
            v.mul_(self.momentum).add_(g)
            p -= self.lr * (g + self.momentum * v if self.nesterov else v)

    def zero_grad(self):
        for p in self.params:
            p.grad = None
