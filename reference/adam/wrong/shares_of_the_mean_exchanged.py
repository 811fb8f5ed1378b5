"""
en: In the average of the gradients, the old value and the new one have exchanged their shares: the new
one counts for beta1, not for 1 - beta1.
fix: Take beta1 times the old average, and add 1 - beta1 times the gradient.

ja: 勾配の平均の中で、古い値と新しい値の割合が逆です。新しい値の割合が、1 - beta1 ではなく beta1 になっています。
直し方: 古い平均に beta1 を掛け、勾配に 1 - beta1 を掛けて、2つを足します。
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
                m.mul_(1 - beta1).add_(beta1 * g)
                v.mul_(beta2).add_((1 - beta2) * g * g)
                m_hat, v_hat = m / (1 - beta1**t), v / (1 - beta2**t)
                p -= self.lr * (m_hat / (v_hat.sqrt() + self.eps) + self.weight_decay * p)

    def zero_grad(self):
        for p in self.params:
            p.grad = None
