"""
en: step changes .grad, so the gradients are not those that backward() left there.
cause: The first average is made of the tensor in .grad itself, which is then changed in place.
fix: Leave .grad as it is: multiply with `*`, which makes a new tensor.

ja: step が .grad を書き換えるため、勾配が backward() で求めた値ではなくなります。
原因: 最初の平均に .grad のテンソルそのものを使い、それをインプレースで書き換えています。
直し方: .grad は変更せず、新しいテンソルを作る `*` で掛けます。
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
                m = self.means[i] = m.mul_(beta1) + g.mul_(1 - beta1)
                g = g / (1 - beta1)
                v.mul_(beta2).add_((1 - beta2) * g * g)
                m_hat, v_hat = m / (1 - beta1**t), v / (1 - beta2**t)
                p -= self.lr * (m_hat / (v_hat.sqrt() + self.eps) + self.weight_decay * p)

    def zero_grad(self):
        for p in self.params:
            p.grad = None
