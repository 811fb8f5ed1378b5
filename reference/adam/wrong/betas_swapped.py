"""
en: The betas are exchanged: the second one is used for the average of the gradients, and the first one
for their squares.
fix: Use the first of the two betas for the average of the gradients, and the second for that of
their squares.

ja: 2つの betas が入れ替わっています。勾配の平均に2つ目、2乗の平均に1つ目が使われています。
直し方: 2つの betas のうち、1つ目を勾配の平均に、2つ目を2乗の平均に使います。
"""

import torch


class AdamW:
    def __init__(self, params, lr=0.001, betas=(0.9, 0.999), eps=1e-8, weight_decay=0.01):
        self.params = list(params)
        self.lr, self.betas = lr, betas
        self.eps, self.weight_decay = eps, weight_decay
        self.means = [torch.zeros_like(p) for p in self.params]
        self.squares = [torch.zeros_like(p) for p in self.params]
        self.counts = [0 for p in self.params]

    def step(self):
        beta2, beta1 = self.betas
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
