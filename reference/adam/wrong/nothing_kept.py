"""
en: Each step is like a first one: without eps and weight decay, it is lr long in each element, and
earlier gradients play no part.
cause: Neither the averages nor the count are kept. A new value that is given to a name in the loop
changes nothing in `self`.
fix: Store the new averages and the new count in `self`, or change the averages in place.

ja: どのステップも最初の1歩と同じで、それまでの勾配が影響していません。eps と重み減衰を除けば、どの要素でも
lr だけ動きます。
原因: 平均も回数も保存されていません。ループの中の変数に新しい値を代入しても、`self` の中身は変わりません。
直し方: 新しい平均と回数を `self` に保存するか、平均をインプレースで書き換えます。
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
                g, m, v, t = p.grad, self.means[i], self.squares[i], self.counts[i]
                t += 1
                m = beta1 * m + (1 - beta1) * g
                v = beta2 * v + (1 - beta2) * g * g
                m_hat, v_hat = m / (1 - beta1**t), v / (1 - beta2**t)
                p -= self.lr * (m_hat / (v_hat.sqrt() + self.eps) + self.weight_decay * p)

    def zero_grad(self):
        for p in self.params:
            p.grad = None
