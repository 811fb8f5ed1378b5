"""
en: With nesterov=True, the gradient in g + momentum·v is the one without weight decay.
fix: Add weight_decay·p to the gradient, in a new tensor g, and use this g both in the velocity and in
g + momentum·v.

ja: nesterov=True のとき、g + momentum·v の勾配に重み減衰が加わっていません。
直し方: 勾配に weight_decay·p を加えた新しいテンソル g を作り、速度にも g + momentum·v にも、この g を
使います。
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
                p -= self.lr * (p.grad + self.momentum * v if self.nesterov else v)

    def zero_grad(self):
        for p in self.params:
            p.grad = None
