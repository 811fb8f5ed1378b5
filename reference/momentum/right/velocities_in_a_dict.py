"""The velocities are in a dict by parameter, and each one begins with the first gradient."""

import torch


class SGD:
    def __init__(self, params, lr, momentum=0.0, weight_decay=0.0, nesterov=False):
        self.params = list(params)
        self.lr = lr
        self.momentum = momentum
        self.weight_decay = weight_decay
        self.nesterov = nesterov
        self.velocity = {}

    @torch.no_grad()
    def step(self):
        for p in self.params:
            if p.grad is not None:
                gradient = p.grad.add(p, alpha=self.weight_decay)
                if p in self.velocity:
                    self.velocity[p] = self.momentum * self.velocity[p] + gradient
                else:
                    self.velocity[p] = gradient.clone()
                if self.nesterov:
                    p.sub_(self.lr * (gradient + self.momentum * self.velocity[p]))
                else:
                    p.sub_(self.lr * self.velocity[p])

    def zero_grad(self):
        for p in self.params:
            p.grad = None
