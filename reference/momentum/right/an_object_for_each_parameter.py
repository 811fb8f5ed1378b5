"""Each parameter has an object of its own, which holds its velocity and moves it."""

import torch


class Ball:
    def __init__(self, parameter):
        self.parameter = parameter
        self.velocity = torch.zeros(parameter.shape, dtype=parameter.dtype, device=parameter.device)

    def roll(self, lr, momentum, weight_decay, nesterov):
        gradient = self.parameter.grad
        if gradient is None:
            return
        position = self.parameter.detach()
        if weight_decay:
            gradient = gradient + weight_decay * position
        self.velocity = momentum * self.velocity + gradient
        step = gradient + momentum * self.velocity if nesterov else self.velocity
        position.copy_(position - lr * step)  # position shares its memory with the parameter


class SGD:
    def __init__(self, params, lr, momentum=0.0, weight_decay=0.0, nesterov=False):
        self.balls = [Ball(p) for p in params]
        self.lr, self.momentum = lr, momentum
        self.weight_decay, self.nesterov = weight_decay, nesterov

    def step(self):
        for ball in self.balls:
            ball.roll(self.lr, self.momentum, self.weight_decay, self.nesterov)

    def zero_grad(self):
        for ball in self.balls:
            ball.parameter.grad = None
