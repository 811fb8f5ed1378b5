"""
en: The first step divides by 0, and the parameters become nan.
cause: The count is still 0 in the first step, and 1 - beta⁰ is 0.
fix: Raise the count before it is used, so that it is 1 in the first step.

ja: 最初の1歩が 0 での割り算になり、パラメータが nan になります。
原因: 最初のステップで、回数がまだ 0 です。1 - beta⁰ は 0 になります。
直し方: 使う前に 1 増やし、最初のステップで 1 になるようにします。
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
        beta1, beta2 = self.betas
        with torch.no_grad():
            for i, p in enumerate(self.params):
                if p.grad is None:
                    continue
                g, m, v, t = p.grad, self.means[i], self.squares[i], self.counts[i]
                m.mul_(beta1).add_((1 - beta1) * g)
                v.mul_(beta2).add_((1 - beta2) * g * g)
                m_hat, v_hat = m / (1 - beta1**t), v / (1 - beta2**t)
                p -= self.lr * (m_hat / (v_hat.sqrt() + self.eps) + self.weight_decay * p)
                self.counts[i] += 1

    def zero_grad(self):
        for p in self.params:
            p.grad = None
