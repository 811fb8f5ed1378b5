"""
en: Each step is made with the velocity of the step before, so the first one moves nothing.
cause: The parameter is moved first, and the velocity is updated afterwards.
fix: Update the velocity first, and then subtract lr·v.

ja: どのステップでも1つ前の速度を使うため、最初のステップでは何も動きません。
原因: パラメータを動かした後で、速度を更新しています。
直し方: 先に速度を更新し、その後で lr·v を引きます。
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
                p -= self.lr * (g + self.momentum * v if self.nesterov else v)
                v.mul_(self.momentum).add_(g)

    def zero_grad(self):
        for p in self.params:
            p.grad = None
