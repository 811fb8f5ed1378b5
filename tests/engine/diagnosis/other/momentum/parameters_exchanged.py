"""
said: The parameters do not move.
said: The new values are new tensors
false: gives the name `p`
"""

import torch


class SGD:
    def __init__(self, params, lr, momentum=0.0, weight_decay=0.0, nesterov=False):
        self.params = list(params)
        self.lr, self.momentum = lr, momentum
        self.weight_decay, self.nesterov = weight_decay, nesterov
        self.velocities = [torch.zeros_like(p) for p in self.params]

    @torch.no_grad()
    def step(self):
        for i in range(len(self.params)):
            old = self.params[i]
            if old.grad is None:
                continue
            change = old.grad + self.weight_decay * old
            self.velocities[i] = self.momentum * self.velocities[i] + change
            if self.nesterov:
                change = change + self.momentum * self.velocities[i]
            else:
                change = self.velocities[i]
            self.params[i] = old - self.lr * change

    def zero_grad(self):
        for p in self.params:
            p.grad = None
