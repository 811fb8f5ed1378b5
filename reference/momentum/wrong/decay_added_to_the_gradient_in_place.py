"""
en: With weight decay, step changes .grad.
cause: weight_decay·p is added to .grad in place.
fix: Add with `+`, which makes a new tensor, and leave .grad as it is.

ja: 重み減衰があるとき、step が .grad を書き換えます。
原因: weight_decay·p を、.grad にインプレースで加えています。
直し方: 新しいテンソルを作る `+` で加え、.grad は変更しません。
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
                g = p.grad.add_(self.weight_decay * p)
                v.mul_(self.momentum).add_(g)
                p -= self.lr * (g + self.momentum * v if self.nesterov else v)

    def zero_grad(self):
        for p in self.params:
            p.grad = None
