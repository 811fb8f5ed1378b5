"""The calculation is in a function; a class of its own keeps the averages."""

import torch
from torch import nn


def standardised(x, mean, var, eps):
    return (x - mean) / torch.sqrt(var + eps)


class Tracked(nn.Module):
    def __init__(self, features, momentum):
        super().__init__()
        self.momentum = momentum
        self.register_buffer("running_mean", torch.zeros(features))
        self.register_buffer("running_var", torch.ones(features))

    def track(self, x):
        for average, value in ((self.running_mean, x.mean(0)), (self.running_var, x.var(0))):
            average.copy_(torch.lerp(average, value.detach(), self.momentum))


class BatchNorm1d(Tracked):
    def __init__(self, features, eps=1e-5, momentum=0.1):
        super().__init__(features, momentum)
        self.eps = eps
        for name, start in (("weight", 1.0), ("bias", 0.0)):
            self.register_parameter(name, nn.Parameter(torch.full((features,), start)))

    def forward(self, batch):
        if not self.training:
            out = standardised(batch, self.running_mean, self.running_var, self.eps)
        else:
            self.track(batch)
            out = standardised(batch, batch.mean(0), batch.var(0, correction=0), self.eps)
        return self.weight.mul(out).add(self.bias)
