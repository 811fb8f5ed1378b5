"""
en: Where some parameters have no gradient, others get the velocity of another parameter.
cause: The parameters with a gradient are collected first. Then they no longer fit to the list of
velocities.
fix: Go through all parameters together with their velocities, and leave out the pairs without a
gradient.

ja: 勾配が None のパラメータがあると、ほかのパラメータに別のパラメータの速度が使われます。
原因: 勾配のあるパラメータだけを先に集めたため、速度のリストと対応しなくなっています。
直し方: すべてのパラメータを速度と組にして順に調べ、勾配が None の組を飛ばします。
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
            params = [p for p in self.params if p.grad is not None]
            for p, v in zip(params, self.velocities, strict=False):
                g = p.grad + self.weight_decay * p
                v.mul_(self.momentum).add_(g)
                p -= self.lr * (g + self.momentum * v if self.nesterov else v)

    def zero_grad(self):
        for p in self.params:
            p.grad = None
