"""All gradients are remembered, and both averages are weighted means of them, without correction."""

import torch


def weighted_mean(values, beta):
    weights = [beta**age for age in reversed(range(len(values)))]
    return sum(w * value for w, value in zip(weights, values, strict=True)) / sum(weights)


class AdamW:
    def __init__(self, params, lr=0.001, betas=(0.9, 0.999), eps=1e-8, weight_decay=0.01):
        self.params = list(params)
        self.lr, self.betas, self.eps, self.weight_decay = lr, betas, eps, weight_decay
        self.memory = [[] for _ in self.params]

    def step(self):
        with torch.no_grad():
            for p, gradients in zip(self.params, self.memory, strict=True):
                if p.grad is None:
                    continue
                gradients.append(p.grad.clone())
                m = weighted_mean(gradients, self.betas[0])
                v = weighted_mean([g * g for g in gradients], self.betas[1])
                p -= self.lr * self.weight_decay * p
                p -= self.lr * m / (torch.sqrt(v) + self.eps)

    def zero_grad(self):
        for p in self.params:
            p.grad = None
