"""
en: With momentum, a step of one parameter depends on the gradients of the others.
cause: There is one velocity for all parameters, and each parameter in turn changes it. Where the
shapes fit together, PyTorch broadcasts without an error.
fix: Keep a list of velocities, one for each parameter.

ja: モーメンタムがあるとき、パラメータの更新に、ほかのパラメータの勾配が影響しています。
原因: 速度が全体で1つしかなく、パラメータごとに順に書き換えられています。形が合えば、エラーにならずに
ブロードキャストされます。
直し方: 速度のリストを作り、パラメータごとに1つずつ用意します。
"""

import torch


class SGD:
    def __init__(self, params, lr, momentum=0.0, weight_decay=0.0, nesterov=False):
        self.params = list(params)
        self.lr, self.momentum = lr, momentum
        self.weight_decay, self.nesterov = weight_decay, nesterov
        self.v = 0.0

    def step(self):
        with torch.no_grad():
            for p in self.params:
                if p.grad is None:
                    continue
                g = p.grad + self.weight_decay * p
                self.v = self.momentum * self.v + g
                p -= self.lr * (g + self.momentum * self.v if self.nesterov else self.v)

    def zero_grad(self):
        for p in self.params:
            p.grad = None
