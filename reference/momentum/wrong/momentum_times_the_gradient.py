"""
en: The new gradient is multiplied by momentum, too, when it goes into the velocity.
fix: Multiply only the old velocity by momentum, and then add the gradient as it is.

ja: 新しい勾配にも momentum を掛けて、速度に加えています。
直し方: momentum を掛けるのは前の速度だけです。そこに勾配をそのまま加えます。
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
                v.add_(g).mul_(self.momentum)
                p -= self.lr * (g + self.momentum * v if self.nesterov else v)

    def zero_grad(self):
        for p in self.params:
            p.grad = None
