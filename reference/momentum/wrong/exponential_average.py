"""
en: The steps with momentum are too short from the first one on: the gradient goes into the velocity
multiplied by 1 - momentum.
cause: This velocity is an average of the gradients, and those of the task add up. With
momentum = 0.9, the steps are ten times as short.
fix: Add the gradient as it is to momentum times the velocity.

ja: モーメンタムがあるときの1歩が、最初から小さすぎます。速度に加える勾配に 1 - momentum が掛かっています。
原因: これでは、速度が勾配の平均になります。課題の速度は、勾配を積み重ねたものです。
momentum = 0.9 なら、1歩が10分の1になります。
直し方: 速度の momentum 倍に、勾配をそのまま加えます。
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
                v.mul_(self.momentum).add_((1 - self.momentum) * g)
                p -= self.lr * (g + self.momentum * v if self.nesterov else v)

    def zero_grad(self):
        for p in self.params:
            p.grad = None
