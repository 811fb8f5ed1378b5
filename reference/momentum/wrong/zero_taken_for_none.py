"""
en: A parameter whose gradient is 0 everywhere rests, as if its .grad were None.
fix: Leave out only the parameters whose .grad is None. With a gradient of 0, the velocity and weight
decay still move a parameter.

ja: 勾配の要素がすべて 0 のパラメータが、.grad が None のときのように止まっています。
直し方: 飛ばすのは .grad が None のパラメータだけです。勾配が 0 でも、速度と重み減衰によってパラメータは動きます。
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
                if p.grad is None or not p.grad.any():
                    continue
                g = p.grad + self.weight_decay * p
                v.mul_(self.momentum).add_(g)
                p -= self.lr * (g + self.momentum * v if self.nesterov else v)

    def zero_grad(self):
        for p in self.params:
            p.grad = None
