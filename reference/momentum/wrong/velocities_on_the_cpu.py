"""
wrong: off the CPU only

en: step stops with an error where the parameters are not on the CPU.
cause: `torch.zeros` makes the velocities on the CPU.
fix: Make them by `torch.zeros_like(p)`, on the device of the parameter.

ja: パラメータが CPU 以外にあると、step がエラーで止まります。
原因: `torch.zeros` で、速度が CPU に作られています。
直し方: `torch.zeros_like(p)` を使います。デバイスがパラメータと同じになります。
"""

import torch


class SGD:
    def __init__(self, params, lr, momentum=0.0, weight_decay=0.0, nesterov=False):
        self.params = list(params)
        self.lr, self.momentum = lr, momentum
        self.weight_decay, self.nesterov = weight_decay, nesterov
        self.velocities = [torch.zeros(p.shape, dtype=p.dtype) for p in self.params]

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
