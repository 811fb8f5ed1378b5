"""
en: float64 parameters are updated with the precision of float32 only.
cause: `torch.zeros` makes float32 tensors. What is added to them in place is rounded to float32.
fix: Make the velocities by `torch.zeros_like(p)`, which takes the dtype from the parameter.

ja: float64 のパラメータが、float32 の精度でしか更新されません。
原因: `torch.zeros` で作ったテンソルは float32 です。インプレースで加えた値は、float32 に丸められます。
直し方: 速度は `torch.zeros_like(p)` で作ります。dtype がパラメータと同じになります。
"""

import torch


class SGD:
    def __init__(self, params, lr, momentum=0.0, weight_decay=0.0, nesterov=False):
        self.params = list(params)
        self.lr, self.momentum = lr, momentum
        self.weight_decay, self.nesterov = weight_decay, nesterov
        self.velocities = [torch.zeros(p.shape, device=p.device) for p in self.params]

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
            p.grad = None
