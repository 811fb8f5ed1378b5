"""
en: With momentum, step changes .grad, so the gradients are not those that backward() left there.
cause: The first velocity is the tensor in .grad itself. What changes one of them changes the other,
since they are the same.
fix: Give the velocity a memory of its own: `p.grad.clone()`, or zeros at first.

ja: モーメンタムがあるとき、step が .grad を書き換えるため、勾配が backward() で求めた値ではなくなります。
原因: 最初の速度が、.grad に入っているテンソルそのものです。同じテンソルなので、一方を書き換えると、
もう一方も変わります。
直し方: 速度は別のテンソルにします。`p.grad.clone()` を使うか、はじめに 0 のテンソルを作ります。
"""

import torch


class SGD:
    def __init__(self, params, lr, momentum=0.0, weight_decay=0.0, nesterov=False):
        self.params = list(params)
        self.lr, self.momentum = lr, momentum
        self.weight_decay, self.nesterov = weight_decay, nesterov
        self.velocities = [None] * len(self.params)

    def step(self):
        with torch.no_grad():
            for i, p in enumerate(self.params):
                if p.grad is None:
                    continue
                g = p.grad
                if self.weight_decay != 0:
                    g = g + self.weight_decay * p
                if self.velocities[i] is None:
                    self.velocities[i] = g
                else:
                    self.velocities[i].mul_(self.momentum).add_(g)
                v = self.velocities[i]
                p -= self.lr * (g + self.momentum * v if self.nesterov else v)

    def zero_grad(self):
        for p in self.params:
            p.grad = None
