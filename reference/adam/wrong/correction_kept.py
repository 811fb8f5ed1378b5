"""
en: From the second step on, the older gradients count for too much in the averages.
cause: The corrected averages are stored in the place of the averages, and are corrected again later.
fix: Use new names for the corrected values, and leave the averages as they are.

ja: 2回目の更新から、以前の勾配の影響が、平均に大きく残りすぎます。
原因: 補正した値が平均そのものとして保存され、後でもう一度補正されています。
直し方: 補正した値には別の名前を使い、平均は元のままにします。
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
                m_hat, v_hat = m.div_(1 - beta1**t), v.div_(1 - beta2**t)
                p -= self.lr * (m_hat / (v_hat.sqrt() + self.eps) + self.weight_decay * p)

    def zero_grad(self):
        for p in self.params:
            p.grad = None
