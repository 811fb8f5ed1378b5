"""
en: Two optimizers share their averages: what one of them has stored changes the steps of the other.
cause: A dict or a list in the body of the class is there once, for all objects of the class.
fix: Make the averages in `__init__`, and store them in `self`.

ja: 2つのオプティマイザーが平均を共有しているため、一方に保存された値が他方の更新に影響します。
原因: クラスの本体に書いた辞書やリストは1つしかなく、すべてのオブジェクトで共有されます。
直し方: 平均は `__init__` の中で作り、`self` に保存します。
"""

import torch


class AdamW:
    state = {}

    def __init__(self, params, lr=0.001, betas=(0.9, 0.999), eps=1e-8, weight_decay=0.01):
        self.params = list(params)
        self.lr, self.betas = lr, betas
        self.eps, self.weight_decay = eps, weight_decay
        for i, p in enumerate(self.params):
            self.state[i] = [torch.zeros_like(p), torch.zeros_like(p), 0]

    def step(self):
        beta1, beta2 = self.betas
        with torch.no_grad():
            for i, p in enumerate(self.params):
                if p.grad is None:
                    continue
                self.state[i][2] += 1
                g, (m, v, t) = p.grad, self.state[i]
                m.mul_(beta1).add_((1 - beta1) * g)
                v.mul_(beta2).add_((1 - beta2) * g * g)
                m_hat, v_hat = m / (1 - beta1**t), v / (1 - beta2**t)
                p -= self.lr * (m_hat / (v_hat.sqrt() + self.eps) + self.weight_decay * p)

    def zero_grad(self):
        for p in self.params:
            p.grad = None
