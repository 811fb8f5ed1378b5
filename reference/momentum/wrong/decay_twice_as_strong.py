"""
en: Weight decay is twice as strong as it should be.
fix: Add weight_decay·p to the gradient, without a factor 2, and only once.

ja: 重み減衰が、正しい値の2倍の強さです。
直し方: 勾配に weight_decay·p を加えます。2 を掛けず、1回だけ加えます。
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
                g = p.grad + 2 * self.weight_decay * p
                v.mul_(self.momentum).add_(g)
                p -= self.lr * (g + self.momentum * v if self.nesterov else v)

    def zero_grad(self):
        for p in self.params:
            p.grad = None
