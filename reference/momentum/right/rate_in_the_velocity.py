"""The learning rate is already in the velocity, which is the way of the parameter itself."""

import torch


class SGD:
    def __init__(self, params, lr, momentum=0.0, weight_decay=0.0, nesterov=False):
        self.pairs = [(p, torch.zeros_like(p, requires_grad=False)) for p in params]
        self.options = lr, momentum, weight_decay, nesterov

    def step(self):
        lr, momentum, weight_decay, nesterov = self.options
        for p, way in self.pairs:
            if p.grad is None:
                continue
            push = -lr * (p.grad + weight_decay * p.data)
            way *= momentum
            way += push
            p.data += momentum * way + push if nesterov else way

    def zero_grad(self):
        for p, _ in self.pairs:
            p.grad = None
