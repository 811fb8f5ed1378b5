"""
en: The root of the average of the squares is divided by 1 - beta2ᵗ, so the first steps are too short.
cause: The correction comes after the root.
fix: Divide first, then take the root: √(v / (1 - beta2ᵗ)).

ja: 2乗の平均の平方根が 1 - beta2ᵗ で割られているため、はじめの1歩が小さすぎます。
原因: 平方根を取った後で補正しています。
直し方: 先に割り、その後で平方根を取ります（√(v / (1 - beta2ᵗ))）。
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
                self.counts[i] += 1
                g, m, v, t = p.grad, self.means[i], self.squares[i], self.counts[i]
                m.mul_(beta1).add_((1 - beta1) * g)
                v.mul_(beta2).add_((1 - beta2) * g * g)
                m_hat, v_hat = m / (1 - beta1**t), v.sqrt() / (1 - beta2**t)
                p -= self.lr * (m_hat / (v_hat + self.eps) + self.weight_decay * p)

    def zero_grad(self):
        for p in self.params:
            p.grad = None
