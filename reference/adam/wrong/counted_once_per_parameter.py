"""
en: With several parameters, the averages are corrected too little, except in the very first update.
cause: There is one count for all, and it goes up by 1 with each parameter, not with each step.
fix: Count for each parameter by itself.

ja: パラメータが複数あると、いちばん最初の更新を除いて、バイアス補正が足りません。
原因: 回数を全体で1つだけ数え、ステップごとではなく、パラメータごとに 1 増やしています。
直し方: 回数はパラメータごとに数えます。
"""

import torch


class AdamW:
    def __init__(self, params, lr=0.001, betas=(0.9, 0.999), eps=1e-8, weight_decay=0.01):
        self.params = list(params)
        self.lr, self.betas = lr, betas
        self.eps, self.weight_decay = eps, weight_decay
        self.means = [torch.zeros_like(p) for p in self.params]
        self.squares = [torch.zeros_like(p) for p in self.params]
        self.t = 0

    def step(self):
        beta1, beta2 = self.betas
        with torch.no_grad():
            for i, p in enumerate(self.params):
                if p.grad is None:
                    continue
                self.t += 1
                g, m, v, t = p.grad, self.means[i], self.squares[i], self.t
                m.mul_(beta1).add_((1 - beta1) * g)
                v.mul_(beta2).add_((1 - beta2) * g * g)
                m_hat, v_hat = m / (1 - beta1**t), v / (1 - beta2**t)
                p -= self.lr * (m_hat / (v_hat.sqrt() + self.eps) + self.weight_decay * p)

    def zero_grad(self):
        for p in self.params:
            p.grad = None
