"""The count is a float64 tensor, and the corrections are computed with it."""

import torch


class AdamW:
    def __init__(self, params, lr=0.001, betas=(0.9, 0.999), eps=1e-8, weight_decay=0.01):
        self.params = [*params]
        self.options = lr, eps, weight_decay
        self.beta = torch.tensor(betas, dtype=torch.float64)
        self.t = torch.zeros(len(self.params), dtype=torch.float64)
        self.state = [(torch.zeros_like(p), torch.zeros_like(p)) for p in self.params]

    def step(self):
        lr, eps, weight_decay = self.options
        beta1, beta2 = self.beta.tolist()
        for i, p in enumerate(self.params):
            if p.grad is None:
                continue
            self.t[i] += 1
            unbiased1, unbiased2 = (1 - self.beta ** self.t[i]).tolist()
            m, v = self.state[i]
            m = beta1 * m + (1 - beta1) * p.grad
            v = beta2 * v + (1 - beta2) * p.grad.pow(2)
            self.state[i] = m, v
            with torch.no_grad():
                p *= 1 - lr * weight_decay
                p -= lr * (m / unbiased1) / ((v / unbiased2).sqrt() + eps)

    def zero_grad(self):
        for p in self.params:
            p.grad = None
