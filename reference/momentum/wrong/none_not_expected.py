"""
en: step stops with an error where a parameter has no gradient.
cause: The .grad of such a parameter is None, and one cannot calculate with None.
fix: Leave out the parameters whose .grad is None, for example with `continue`.

ja: 勾配のないパラメータがあると、step がエラーで止まります。
原因: そのパラメータの .grad は None で、None では計算できません。
直し方: .grad が None のパラメータを、`continue` などで飛ばします。
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
                g = p.grad + self.weight_decay * p
                v.mul_(self.momentum).add_(g)
                p -= self.lr * (g + self.momentum * v if self.nesterov else v)

    def zero_grad(self):
        for p in self.params:
            p.grad = None
