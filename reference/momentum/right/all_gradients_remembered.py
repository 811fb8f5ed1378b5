"""All gradients are remembered, and the velocity is their weighted sum, computed in each step."""

import torch


class SGD:
    def __init__(self, params, lr, momentum=0.0, weight_decay=0.0, nesterov=False):
        self.params = [*params]
        self.lr, self.momentum = lr, momentum
        self.weight_decay, self.nesterov = weight_decay, nesterov
        self.memory = [[] for _ in self.params]

    def step(self):
        with torch.no_grad():
            for p, gradients in zip(self.params, self.memory, strict=True):
                if p.grad is None:
                    continue
                g = p.grad + self.weight_decay * p
                gradients.append(g)
                v = sum(self.momentum**age * old for age, old in enumerate(reversed(gradients)))
                p.copy_(p - self.lr * (g + self.momentum * v if self.nesterov else v))

    def zero_grad(self):
        for p in self.params:
            del p.grad
