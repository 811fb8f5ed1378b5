"""
code: in __init__ calls zeros_like and in step has no _[_] = _
or in __init__ calls zeros and in step has no _[_] = _
or in step has _.get(_, 0) and in step has no _[_] = _
or in step has _.get(_, 0.0) and in step has no _[_] = _

en: Momentum has no effect: each step uses its own gradient only.
cause: The new velocity is another tensor and is not stored. The next step starts at 0 again.
fix: Change the velocity in place, or store the new one.

ja: モーメンタムの効果がなく、どのステップでも、そのときの勾配だけが使われています。
原因: 新しい速度は別のテンソルで、保存されていません。次のステップも 0 から始まります。
直し方: 速度をインプレースで書き換えるか、新しい速度を保存します。
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
                v = self.momentum * v + g
                p -= self.lr * (g + self.momentum * v if self.nesterov else v)

    def zero_grad(self):
        for p in self.params:
            p.grad = None
