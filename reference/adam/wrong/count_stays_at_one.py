"""
en: From the second step on, the averages are corrected too strongly: the correction is always that of
the first step.
cause: The count starts from 0 again in every step.
fix: Keep the count in `self`, and raise it by 1 each time.

ja: 2回目の更新から、バイアス補正が強すぎます。補正がいつも最初のステップと同じです。
原因: 回数が、ステップごとに 0 から始まっています。
直し方: 回数を `self` に保存し、毎回 1 増やします。
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
                self.counts[i] = 0
                self.counts[i] += 1
                g, m, v, t = p.grad, self.means[i], self.squares[i], self.counts[i]
                m.mul_(beta1).add_((1 - beta1) * g)
                v.mul_(beta2).add_((1 - beta2) * g * g)
                m_hat, v_hat = m / (1 - beta1**t), v / (1 - beta2**t)
                p -= self.lr * (m_hat / (v_hat.sqrt() + self.eps) + self.weight_decay * p)

    def zero_grad(self):
        for p in self.params:
            p.grad = None
