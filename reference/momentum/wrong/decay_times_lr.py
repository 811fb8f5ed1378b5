"""
en: Weight decay is too weak: lr goes into it twice.
fix: Add weight_decay·p to the gradient, without lr. The step is multiplied by lr anyway.

ja: 重み減衰が弱すぎます。lr が2回掛かっています。
直し方: 勾配に加えるのは weight_decay·p で、lr は掛けません。lr は、最後に引くときに掛かります。
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
                g = p.grad + self.lr * self.weight_decay * p
                v.mul_(self.momentum).add_(g)
                p -= self.lr * (g + self.momentum * v if self.nesterov else v)

    def zero_grad(self):
        for p in self.params:
            p.grad = None
