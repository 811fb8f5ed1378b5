"""
en: The step of a parameter uses the velocity of another one.
cause: For example, the parameters with a gradient are collected first, and then no longer match the
list of velocities; or the velocities are found by something that several parameters have in common.
fix: Go through all parameters together with their velocities, and leave out the pairs without a
gradient.

ja: パラメータの更新に、別のパラメータの速度が使われています。
原因: たとえば、勾配のあるパラメータだけを先に集めると、速度のリストと対応しなくなります。形のように
ほかのパラメータと同じになりうるもので速度を探しても、同じことが起こります。
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
