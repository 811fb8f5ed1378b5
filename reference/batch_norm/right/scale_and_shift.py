"""Everything becomes one scale and one shift for each feature; the running values are detached."""

import torch
from torch import nn


class BatchNorm1d(nn.Module):
    def __init__(self, features, eps=1e-5, momentum=0.1):
        super().__init__()
        self.keep = 1 - momentum
        self.eps = eps
        self.weight = nn.Parameter(torch.ones(features))
        self.bias = nn.Parameter(torch.zeros(features))
        self.register_buffer("running_mean", torch.zeros(features))
        self.register_buffer("running_var", torch.ones(features))

    def forward(self, x):
        if self.training:
            mean = torch.mean(x, 0)
            var = torch.var(x, 0, unbiased=False)
            unbiased = torch.var(x, 0, unbiased=True)
            running_mean = self.keep * self.running_mean + (1 - self.keep) * mean
            running_var = self.keep * self.running_var + (1 - self.keep) * unbiased
            self.running_mean = running_mean.detach()
            self.running_var = running_var.detach()
        else:
            mean = self.running_mean
            var = self.running_var
        scale = self.weight / torch.sqrt(var + self.eps)
        shift = self.bias - mean * scale
        return x * scale + shift
