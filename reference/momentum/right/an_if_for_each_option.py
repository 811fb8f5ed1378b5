"""One `if` for each option, and `torch.set_grad_enabled` around the update."""

import torch


class SGD:
    def __init__(self, params, lr, momentum=0.0, weight_decay=0.0, nesterov=False):
        self.params = tuple(params)
        self.lr, self.momentum = lr, momentum
        self.weight_decay, self.nesterov = weight_decay, nesterov
        self.v = [None for _ in self.params]

    def step(self):
        with torch.set_grad_enabled(False):
            for i, p in enumerate(self.params):
                if p.grad is None:
                    continue
                d = p.grad
                if self.weight_decay != 0:
                    d = d + self.weight_decay * p
                if self.momentum != 0:
                    if self.v[i] is None:
                        self.v[i] = torch.clone(d)
                    else:
                        self.v[i].mul_(self.momentum)
                        self.v[i].add_(d)
                    d = d + self.momentum * self.v[i] if self.nesterov else self.v[i]
                p.add_(d, alpha=-self.lr)

    def zero_grad(self):
        for p in self.params:
            p.grad = None
