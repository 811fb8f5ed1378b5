"""
code: lacks no_grad

en: step stops with an error: PyTorch does not allow a leaf that requires a gradient to be changed in
place while it records.
cause: The update is not under `torch.no_grad()`.
fix: Put `with torch.no_grad():` around the loop.

ja: step がエラーで止まります。requires_grad=True の葉テンソルは、記録が有効な間はインプレースで
書き換えられません。
原因: 更新が `torch.no_grad()` の中にありません。
直し方: ループ全体を `with torch.no_grad():` の中に入れます。
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
