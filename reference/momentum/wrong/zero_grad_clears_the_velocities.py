"""
en: zero_grad clears the velocities too, so that momentum has no effect in a training loop.
fix: Leave the velocities as they are in zero_grad.

ja: zero_grad が速度も消しています。これでは、学習ループでモーメンタムの効果がなくなります。
直し方: zero_grad では、速度を変更しません。
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
        for p, v in zip(self.params, self.velocities, strict=True):
            p.grad = None
            v.zero_()
