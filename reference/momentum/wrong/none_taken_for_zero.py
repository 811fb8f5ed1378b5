"""
en: A parameter without a gradient is treated as if its gradient were 0: it moves on with its
velocity.
fix: Leave out the parameters whose .grad is None.

ja: 勾配が None のパラメータを、勾配が 0 のときと同じように扱っています。そのため、速度によって動き続けます。
直し方: .grad が None のパラメータは飛ばします。
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
                grad = torch.zeros_like(p) if p.grad is None else p.grad
                g = grad + self.weight_decay * p
                v.mul_(self.momentum).add_(g)
                p -= self.lr * (g + self.momentum * v if self.nesterov else v)

    def zero_grad(self):
        for p in self.params:
            p.grad = None
