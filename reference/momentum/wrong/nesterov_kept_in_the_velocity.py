"""
en: With nesterov=True, the first step is right and the next ones are not: momentum goes into the
velocity twice per step.
cause: g + momentum·v is stored as the velocity.
fix: Use g + momentum·v for the step only, and leave the velocity as it is.

ja: nesterov=True のとき、最初の1歩は正しいのに、2歩目から違います。1ステップで、速度に momentum が
2回掛けられています。
原因: g + momentum·v を速度として保存しています。
直し方: g + momentum·v は更新だけに使い、速度は元のままにします。
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
                if self.nesterov:
                    v.mul_(self.momentum).add_(g)
                p -= self.lr * v

    def zero_grad(self):
        for p in self.params:
            p.grad = None
