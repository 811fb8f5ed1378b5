"""
code: in step calls zeros_like and lacks setdefault and in step has no _[_] = _
or in step has _ = 0 or in step has _ = 0.0
or in step has _ = [torch.zeros_like(_) for _ in _] and in step has no self._ = _

en: Momentum has no effect: each step uses its own gradient only.
cause: The velocity starts at 0 again in each call of step.
fix: Make the velocities once, in `__init__`, and keep them in `self`.

ja: モーメンタムの効果がなく、どのステップでも、そのときの勾配だけが使われています。
原因: step を呼ぶたびに、速度が 0 から始まります。
直し方: 速度は `__init__` で1回だけ作り、`self` に保存します。
"""

import torch


class SGD:
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
                v = self.momentum * torch.zeros_like(p) + g
                p -= self.lr * (g + self.momentum * v if self.nesterov else v)

    def zero_grad(self):
        for p in self.params:
            p.grad = None
