"""
en: After step, the gradients are gone.
cause: step sets .grad to None.
fix: Leave .grad as it is in step. The code that trains calls zero_grad.

ja: step の後、勾配が消えています。
原因: step の中で .grad を None にしています。
直し方: step では .grad を変更しません。勾配は zero_grad で消します。
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
                p.grad = None

    def zero_grad(self):
        for p in self.params:
            p.grad = None
