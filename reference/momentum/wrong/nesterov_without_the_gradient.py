"""
en: With nesterov=True, the gradient of the step is missing in what is subtracted: it is lr·momentum·v.
fix: Subtract lr·(g + momentum·v), where g is the gradient and v the new velocity.

ja: nesterov=True のとき、引く値にそのステップの勾配が入っておらず、lr·momentum·v になっています。
直し方: lr·(g + momentum·v) を引きます。g は勾配、v は新しい速度です。
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
                p -= self.lr * (self.momentum * v if self.nesterov else v)

    def zero_grad(self):
        for p in self.params:
            p.grad = None
