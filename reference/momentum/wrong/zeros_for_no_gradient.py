"""
en: zero_grad writes zeros into .grad, where None is asked for. A parameter that takes no part in the
next loss then has the gradient 0, and moves on with its velocity.
fix: Set .grad to None.

ja: zero_grad の後の .grad が、None ではなく 0 のテンソルです。これでは、次の損失に関係しないパラメータの
勾配も 0 とみなされ、速度によって動き続けます。
直し方: .grad に None を代入します。
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
            if p.grad is not None:
                p.grad.zero_()
