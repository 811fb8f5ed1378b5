"""
en: weight_decay·p shortens the parameter in its own step, but it does not go into the velocity.
cause: The decay is applied to the parameter directly. Without momentum this comes to the same.
fix: Add weight_decay·p to the gradient before the velocity is updated.

ja: weight_decay·p がそのステップの更新だけに使われ、速度に入っていません。
原因: 重み減衰をパラメータに直接適用しています。モーメンタムがなければ、結果は同じです。
直し方: 速度を更新する前に、勾配に weight_decay·p を加えます。
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
                g = p.grad
                v.mul_(self.momentum).add_(g)
                update = g + self.momentum * v if self.nesterov else v
                p -= self.lr * (update + self.weight_decay * p)

    def zero_grad(self):
        for p in self.params:
            p.grad = None
