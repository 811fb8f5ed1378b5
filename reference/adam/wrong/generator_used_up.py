"""
en: Where params is a generator, as `model.parameters()` is, the optimizer moves nothing.
cause: A generator can be gone through only once. The first loop over it uses it up.
fix: Make a list of the parameters before anything else: `self.params = list(params)`. From there
on, only go through `self.params`.

ja: `model.parameters()` のようなジェネレーターを渡すと、何も動きません。
原因: ジェネレーターは1周しかできません。最初に1周したところで、空になります。
直し方: はじめにパラメータをリストにします（`self.params = list(params)`）。その後は `self.params` だけを使います。
"""

import torch


class AdamW:
    def __init__(self, params, lr=0.001, betas=(0.9, 0.999), eps=1e-8, weight_decay=0.01):
        self.params = params
        self.lr, self.betas = lr, betas
        self.eps, self.weight_decay = eps, weight_decay
        self.means = [torch.zeros_like(p) for p in self.params]
        self.squares = [torch.zeros_like(p) for p in self.params]
        self.counts = [0 for p in self.params]

    def step(self):
        beta1, beta2 = self.betas
        with torch.no_grad():
            for i, p in enumerate(self.params):
                if p.grad is None:
                    continue
                self.counts[i] += 1
                g, m, v, t = p.grad, self.means[i], self.squares[i], self.counts[i]
                m.mul_(beta1).add_((1 - beta1) * g)
                v.mul_(beta2).add_((1 - beta2) * g * g)
                m_hat, v_hat = m / (1 - beta1**t), v / (1 - beta2**t)
                p -= self.lr * (m_hat / (v_hat.sqrt() + self.eps) + self.weight_decay * p)

    def zero_grad(self):
        for p in self.params:
            p.grad = None
