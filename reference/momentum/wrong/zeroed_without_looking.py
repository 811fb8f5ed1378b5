"""
en: zero_grad stops with an error where a parameter has no gradient.
cause: `zero_()` is called on .grad, which is None there.
fix: Set .grad to None. That needs no gradient to be there.

ja: 勾配のないパラメータがあると、zero_grad がエラーで止まります。
原因: .grad に対して `zero_()` を呼んでいますが、.grad は None です。
直し方: .grad に None を代入します。これなら、勾配がなくても動きます。
"""

import torch


class SGD:
    def __init__(self, params, lr, momentum=0.0, weight_decay=0.0, nesterov=False):
        self.params = list(params)
        self.lr, self.momentum = lr, momentum
        self.weight_decay, self.nesterov = weight_decay, nesterov
        self.velocities = [torch.zeros_like(p) for p in self.params]

    def step(self):
        with torch.no_grad():
            for p, v in zip(self.params, self.velocities, strict=True):
                if p.grad is None:
                    continue
                g = p.grad + self.weight_decay * p
                v.mul_(self.momentum).add_(g)
                p -= self.lr * (g + self.momentum * v if self.nesterov else v)

    def zero_grad(self):
        for p in self.params:
            p.grad.zero_()
