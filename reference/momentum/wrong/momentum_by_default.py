"""
en: Without the argument momentum, the steps have momentum all the same.
fix: Let the default of momentum be 0.0.

ja: 引数 momentum を省略しても、モーメンタムが効いています。
直し方: momentum のデフォルト値を 0.0 にします。
"""

import torch


class SGD:
    def __init__(self, params, lr, momentum=0.9, weight_decay=0.0, nesterov=False):
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
            p.grad = None
