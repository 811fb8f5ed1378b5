"""
en: A new optimizer does not start with velocity 0: it goes on with what another one has stored for its
parameters.
cause: A dict in the body of the class is there once, for all objects of the class. Here its keys are the
parameters, so two optimizers with other parameters do not meet in it.
fix: Make the velocities in `__init__`, and store them in `self`.

ja: 新しいオプティマイザーの速度が 0 から始まらず、同じパラメータについて別のオプティマイザーが残した速度を引き継いでいます。
原因: クラスの本体に書いた辞書は1つしかなく、すべてのオブジェクトで共有されます。
ここではパラメータがキーなので、パラメータが違うオプティマイザーどうしは影響しません。
直し方: 速度は `__init__` の中で作り、`self` に保存します。
"""

import torch


class SGD:
    velocities = {}

    def __init__(self, params, lr, momentum=0.0, weight_decay=0.0, nesterov=False):
        self.params = list(params)
        self.lr, self.momentum = lr, momentum
        self.weight_decay, self.nesterov = weight_decay, nesterov

    def step(self):
        with torch.no_grad():
            for p in self.params:
                if p.grad is None:
                    continue
                g = p.grad + self.weight_decay * p
                v = self.velocities.setdefault(p, torch.zeros_like(p))
                v.mul_(self.momentum).add_(g)
                p -= self.lr * (g + self.momentum * v if self.nesterov else v)

    def zero_grad(self):
        for p in self.params:
            p.grad = None
