"""
en: All elements of a parameter are divided by the same number, so their steps are not equally long.
cause: The squares are averaged over the elements.
fix: Keep an average for each element: square the gradient with `*` or `**`, and add up nothing.

ja: パラメータのすべての要素が同じ値で割られるため、要素ごとの1歩の大きさがそろいません。
原因: 2乗を、要素全体で平均しています。
直し方: 要素ごとに平均を取ります。勾配を `*` や `**` で2乗し、要素について合計も平均もしません。
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
                v.mul_(beta2).add_((1 - beta2) * (g * g).mean())
                m_hat, v_hat = m / (1 - beta1**t), v / (1 - beta2**t)
                p -= self.lr * (m_hat / (v_hat.sqrt() + self.eps) + self.weight_decay * p)

    def zero_grad(self):
        for p in self.params:
            p.grad = None
