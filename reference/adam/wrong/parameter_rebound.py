"""
code: has _p = _p - _ or has _p = _p - _ - _ or has _p = _p * _ - _

en: The parameters do not move.
cause: An assignment such as `p = p - …` gives the name `p` to a new tensor. The parameter itself
stays as it was.
fix: Change the parameter in place, with `-=` or `sub_`, under `torch.no_grad()`.

ja: パラメータが動きません。
原因: `p = p - …` のような代入では、変数 `p` が新しいテンソルを指すだけで、パラメータそのものは元のままです。
直し方: パラメータを `torch.no_grad()` の中で、`-=` や `sub_` によってインプレースで書き換えます。
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
                m_hat, v_hat = m / (1 - beta1**t), v / (1 - beta2**t)
                p = p - self.lr * (m_hat / (v_hat.sqrt() + self.eps) + self.weight_decay * p)

    def zero_grad(self):
        for p in self.params:
            p.grad = None
