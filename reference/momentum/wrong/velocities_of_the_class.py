"""
en: Two optimizers share their velocities: what one of them has stored moves the parameters of the
other.
cause: A dict or a list in the body of the class is there once, for all objects of the class.
fix: Make the velocities in `__init__`, and store them in `self`.

ja: 2つのオプティマイザーが速度を共有しているため、一方の速度で他方のパラメータが動きます。
原因: クラスの本体に書いた辞書やリストは1つしかなく、すべてのオブジェクトで共有されます。
直し方: 速度は `__init__` の中で作り、`self` に保存します。
"""

import torch


class SGD:
    velocities = {}

    def __init__(self, params, lr, momentum=0.0, weight_decay=0.0, nesterov=False):
        self.params = list(params)
        self.lr, self.momentum = lr, momentum
        self.weight_decay, self.nesterov = weight_decay, nesterov
        for i, p in enumerate(self.params):
            self.velocities[i] = torch.zeros_like(p)

    def step(self):
        with torch.no_grad():
            for p, v in zip(self.params, self.velocities.values(), strict=False):
                if p.grad is None:
                    continue
                g = p.grad + self.weight_decay * p
                v.mul_(self.momentum).add_(g)
                p -= self.lr * (g + self.momentum * v if self.nesterov else v)

    def zero_grad(self):
        for p in self.params:
            p.grad = None
