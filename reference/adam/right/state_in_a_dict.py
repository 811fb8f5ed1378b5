"""The averages and the count of each parameter are in a dict, made with its first gradient."""

import math

import torch


class AdamW:
    def __init__(self, params, lr=0.001, betas=(0.9, 0.999), eps=1e-8, weight_decay=0.01):
        self.params = list(params)
        self.lr = lr
        self.beta1, self.beta2 = betas
        self.eps = eps
        self.weight_decay = weight_decay
        self.state = {}

    @torch.no_grad()
    def step(self):
        for p in self.params:
            grad = p.grad
            if grad is None:
                continue
            if p not in self.state:
                self.state[p] = {"step": 0, "m": torch.zeros_like(p), "v": torch.zeros_like(p)}
            state = self.state[p]
            state["step"] += 1
            state["m"] = self.beta1 * state["m"] + (1 - self.beta1) * grad
            state["v"] = self.beta2 * state["v"] + (1 - self.beta2) * grad**2
            p.mul_(1 - self.lr * self.weight_decay)
            correction1 = 1 - self.beta1 ** state["step"]
            correction2 = 1 - self.beta2 ** state["step"]
            denominator = state["v"].sqrt() / math.sqrt(correction2) + self.eps
            p.sub_(self.lr / correction1 * state["m"] / denominator)

    def zero_grad(self):
        for p in self.params:
            p.grad = None
