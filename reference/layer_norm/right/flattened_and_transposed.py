"""All rows become columns, which broadcast without `keepdim`."""

import torch
from torch import nn


def turned(x):
    return x.reshape(-1, x.shape[-1]).T


class LayerNorm(nn.Module):
    def __init__(self, features, eps=1e-5):
        super().__init__()
        self.eps = eps
        self.weight = nn.Parameter(torch.ones(features))
        self.bias = nn.Parameter(torch.zeros(features))

    def forward(self, x):
        columns = turned(x)
        var, mean = torch.var_mean(columns, dim=0, correction=0)
        standardised = (columns - mean) / torch.sqrt(var + self.eps)
        return standardised.T.reshape(x.shape) * self.weight + self.bias


class RMSNorm(nn.Module):
    def __init__(self, features, eps=1e-5):
        super().__init__()
        self.eps = eps
        self.weight = nn.Parameter(torch.ones(features))

    def forward(self, x):
        columns = turned(x)
        divided = columns / torch.sqrt(columns.pow(2).mean(dim=0) + self.eps)
        return divided.T.reshape(x.shape) * self.weight
