"""
en: A step of one parameter depends on the gradients of the others.
cause: There is one pair of averages for all parameters. Where the shapes fit together, PyTorch
broadcasts without an error.
fix: Keep the averages in lists, a pair for each parameter.

ja: パラメータの更新に、ほかのパラメータの勾配が影響しています。
原因: 平均が全体で1組しかありません。形が合えば、エラーにならずにブロードキャストされます。
直し方: 平均のリストを作り、パラメータごとに1組ずつ用意します。
"""

import torch


class AdamW:
    def __init__(self, params, lr=0.001, betas=(0.9, 0.999), eps=1e-8, weight_decay=0.01):
        self.params = list(params)
        self.lr, self.betas = lr, betas
        self.eps, self.weight_decay = eps, weight_decay
        self.m = 0.0
        self.v = 0.0
        self.t = 0

    def step(self):
        beta1, beta2 = self.betas
        self.t += 1
        with torch.no_grad():
            for i, p in enumerate(self.params):
                if p.grad is None:
                    continue
                g, t = p.grad, self.t
                m = self.m = beta1 * self.m + (1 - beta1) * g
                v = self.v = beta2 * self.v + (1 - beta2) * g * g
                m_hat, v_hat = m / (1 - beta1**t), v / (1 - beta2**t)
                p -= self.lr * (m_hat / (v_hat.sqrt() + self.eps) + self.weight_decay * p)

    def zero_grad(self):
        for p in self.params:
            p.grad = None
