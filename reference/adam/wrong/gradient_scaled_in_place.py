"""
en: step changes .grad, and the average of the squares is computed from the changed gradient: it is too
small.
cause: The gradient is multiplied by 1 - beta1 in place, before it is squared.
fix: Multiply with `*`, which makes a new tensor and leaves .grad as it is.

ja: step が .grad を書き換えています。2乗の平均が書き換えた後の勾配から計算されて、小さすぎます。
原因: 2乗する前に、勾配にインプレースで 1 - beta1 を掛けています。
直し方: 新しいテンソルを作り、.grad を変更しない `*` で掛けます。
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
                m.mul_(beta1).add_(g.mul_(1 - beta1))
                v.mul_(beta2).add_((1 - beta2) * g * g)
                m_hat, v_hat = m / (1 - beta1**t), v / (1 - beta2**t)
                p -= self.lr * (m_hat / (v_hat.sqrt() + self.eps) + self.weight_decay * p)

    def zero_grad(self):
        for p in self.params:
            p.grad = None
