"""The running values are parameters that are not trained, and batches are counted."""

import torch
from torch import nn


class BatchNorm1d(nn.Module):
    def __init__(self, features, eps=1e-5, momentum=0.1):
        super().__init__()
        self.eps, self.momentum = eps, momentum
        self.weight = nn.Parameter(torch.ones(features))
        self.bias = nn.Parameter(torch.zeros(features))
        self.running_mean = nn.Parameter(torch.zeros(features), requires_grad=False)
        self.running_var = nn.Parameter(torch.ones(features), requires_grad=False)
        self.register_buffer("num_batches_tracked", torch.tensor(0))

    def forward(self, x):
        if self.training:
            self.num_batches_tracked += 1
            deviations = x - x.mean(dim=0, keepdim=True)
            var = deviations.square().mean(dim=0, keepdim=True)
            with torch.no_grad():
                spread = deviations.square().sum(dim=0) / (len(x) - 1)
                self.running_mean.mul_(1 - self.momentum).add_(self.momentum * x.mean(dim=0))
                self.running_var.mul_(1 - self.momentum).add_(self.momentum * spread)
        else:
            deviations = x - self.running_mean
            var = self.running_var
        return deviations * (var + self.eps) ** -0.5 * self.weight + self.bias
