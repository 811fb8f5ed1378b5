"""
en: The first step with momentum is right. From the second one on, the gradient goes into the
velocity multiplied by 1 - momentum.
fix: Add the gradient as it is to momentum times the velocity, in every step.

ja: モーメンタムがあるとき、最初の1歩は正しいのに、2歩目からは、速度に加える勾配に 1 - momentum が
掛かっています。
直し方: どのステップでも、速度の momentum 倍に勾配をそのまま加えます。
"""

import torch


class SGD:
    def __init__(self, params, lr, momentum=0.0, weight_decay=0.0, nesterov=False):
        self.params = list(params)
        self.lr, self.momentum = lr, momentum
        self.weight_decay, self.nesterov = weight_decay, nesterov
        self.velocities = [None] * len(self.params)

    def step(self):
        with torch.no_grad():
            for i, p in enumerate(self.params):
                if p.grad is None:
                    continue
                g = p.grad + self.weight_decay * p
                if self.velocities[i] is None:
                    v = g.clone()
                else:
                    v = self.momentum * self.velocities[i] + (1 - self.momentum) * g
                self.velocities[i] = v
                p -= self.lr * (g + self.momentum * v if self.nesterov else v)

    def zero_grad(self):
        for p in self.params:
            p.grad = None
