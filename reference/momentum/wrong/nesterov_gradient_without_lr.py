"""
en: With nesterov=True, the gradient of the step is not multiplied by lr: lr·momentum·v + g is
subtracted.
fix: Multiply both by lr: lr·(g + momentum·v).

ja: nesterov=True のとき、そのステップの勾配に lr が掛かっておらず、lr·momentum·v + g を引いています。
直し方: どちらにも lr を掛けます。引くのは lr·(g + momentum·v) です。
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
                p -= self.lr * self.momentum * v + g if self.nesterov else self.lr * v

    def zero_grad(self):
        for p in self.params:
            p.grad = None
