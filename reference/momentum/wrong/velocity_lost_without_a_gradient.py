"""
en: A parameter that had no gradient in one step starts again without a velocity.
cause: The velocity is set back where .grad is None.
fix: Where .grad is None, leave the velocity as it is.

ja: 一度でも勾配が None になると、そのパラメータの速度が失われます。
原因: .grad が None のとき、速度を 0 に戻しています。
直し方: .grad が None のときは、速度も元のままにします。
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
                    v.zero_()
                    continue
                g = p.grad + self.weight_decay * p
                v.mul_(self.momentum).add_(g)
                p -= self.lr * (g + self.momentum * v if self.nesterov else v)

    def zero_grad(self):
        for p in self.params:
            p.grad = None
