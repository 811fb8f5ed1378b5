"""
en: As soon as one parameter has no gradient, those after it are not updated either.
cause: `return` or `break` ends the whole loop.
fix: Write `continue`, which goes on with the next parameter.

ja: 勾配が None のパラメータがあると、それより後のパラメータも更新されません。
原因: `return` や `break` でループ全体が終わっています。
直し方: 次のパラメータに進む `continue` を使います。
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
                    return
                g = p.grad + self.weight_decay * p
                v.mul_(self.momentum).add_(g)
                p -= self.lr * (g + self.momentum * v if self.nesterov else v)

    def zero_grad(self):
        for p in self.params:
            p.grad = None
