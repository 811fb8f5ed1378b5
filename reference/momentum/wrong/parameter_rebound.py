"""
code: has _p = _p - _

en: The parameters do not move.
cause: `p = p - …` gives the name `p` to a new tensor. The parameter itself stays as it was.
fix: Change the parameter in place, with `-=` or `sub_`, under `torch.no_grad()`.

ja: パラメータが動きません。
原因: `p = p - …` では、変数 `p` が新しいテンソルを指すだけで、パラメータそのものは元のままです。
直し方: パラメータを `torch.no_grad()` の中で、`-=` や `sub_` によってインプレースで書き換えます。
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
                v.mul_(self.momentum).add_(g)
                p = p - self.lr * (g + self.momentum * v if self.nesterov else v)

    def zero_grad(self):
        for p in self.params:
            p.grad = None
