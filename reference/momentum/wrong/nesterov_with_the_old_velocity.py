"""
code: has _ + _ * _v; _v.mul_(_) or has _ + _ * _v; _v *= _ or has _ + _ * _v; _v.copy_(_)
or has _ + _ * _v; _v = _ or has _ + _ * _v; _v.mul_(_).add_(_)
or has _old = _v; _v = _; _ + _ * _old or has _old = _v.clone(); _ + _ * _old

en: nesterov=True has no effect.
cause: `g + momentum * v` is computed with the velocity before its update. That is just the new
velocity.
fix: Update the velocity first, and then compute `g + momentum * v`.

ja: nesterov=True の効果がありません。
原因: `g + momentum * v` を、更新する前の速度で計算しています。その値は、新しい速度と同じです。
直し方: 先に速度を更新し、その後で `g + momentum * v` を計算します。
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
                ahead = g + self.momentum * v
                v.mul_(self.momentum).add_(g)
                p -= self.lr * (ahead if self.nesterov else v)

    def zero_grad(self):
        for p in self.params:
            p.grad = None
