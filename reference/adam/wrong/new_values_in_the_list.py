"""
code: has self.params[_] = _ or has self.parameters[_] = _

en: The parameters do not move.
cause: The new values are put into the list of the optimizer, as new tensors. The parameters of the
model stay as they were.
fix: Change the parameters in place, with `-=` or `sub_`, under `torch.no_grad()`.

ja: パラメータが動きません。
原因: 新しい値が、新しいテンソルとしてオプティマイザーのリストに入るだけで、モデルのパラメータは
元のままです。
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
        for i, p in enumerate(self.params):
            if p.grad is None:
                continue
            self.counts[i] += 1
            g, t = p.grad, self.counts[i]
            self.means[i] = beta1 * self.means[i] + (1 - beta1) * g
            self.squares[i] = beta2 * self.squares[i] + (1 - beta2) * g * g
            m_hat, v_hat = self.means[i] / (1 - beta1**t), self.squares[i] / (1 - beta2**t)
            new = p - self.lr * (m_hat / (v_hat.sqrt() + self.eps) + self.weight_decay * p)
            self.params[i] = new.detach().requires_grad_()

    def zero_grad(self):
        for p in self.params:
            p.grad = None
