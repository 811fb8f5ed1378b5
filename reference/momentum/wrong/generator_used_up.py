"""
en: Where params is a generator, as `model.parameters()` is, the optimizer moves nothing.
cause: A generator can be gone through only once. The first loop over it uses it up.
fix: Make a list of the parameters before anything else: `self.params = list(params)`. From there
on, only go through `self.params`.

ja: `model.parameters()` のようなジェネレーターを渡すと、何も動きません。
原因: ジェネレーターは1周しかできません。最初に1周したところで、空になります。
直し方: はじめにパラメータをリストにします（`self.params = list(params)`）。その後は `self.params` だけを使います。
"""

import torch


class SGD:
    def __init__(self, params, lr, momentum=0.0, weight_decay=0.0, nesterov=False):
        self.params = params
        self.lr, self.momentum = lr, momentum
        self.weight_decay, self.nesterov = weight_decay, nesterov
        self.velocities = [torch.zeros_like(p) for p in self.params]

    def step(self):
        with torch.no_grad():
            for p, v in zip(self.params, self.velocities, strict=False):
                if p.grad is None:
                    continue
                g = p.grad + self.weight_decay * p
                v.mul_(self.momentum).add_(g)
                p -= self.lr * (g + self.momentum * v if self.nesterov else v)

    def zero_grad(self):
        for p in self.params:
            p.grad = None
