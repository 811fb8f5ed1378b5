"""
code: has _[_] = _ - _
en: The parameters do not move.
cause: The new values are new tensors, and the model still has the old ones.
fix: Change the parameter itself, in place.

ja: パラメータが動きません。
原因: 新しい値は新しいテンソルに入り、モデルは元のテンソルを使い続けます。
直し方: パラメータそのものを、インプレースで書き換えます。
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
            for i, (p, v) in enumerate(zip(self.params, self.velocities, strict=True)):
                if p.grad is None:
                    continue
                g = p.grad + self.weight_decay * p
                v.mul_(self.momentum).add_(g)
                self.params[i] = p - self.lr * (g + self.momentum * v if self.nesterov else v)

    def zero_grad(self):
        for p in self.params:
            p.grad = None
