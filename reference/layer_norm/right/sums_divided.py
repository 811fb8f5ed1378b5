"""Means are sums divided by the number of features."""

import torch
from torch import nn


class LayerNorm(nn.Module):
    def __init__(self, features, eps=1e-5):
        super().__init__()
        self.features = features
        self.eps = eps
        self.weight = nn.Parameter(torch.ones(features))
        self.bias = nn.Parameter(torch.zeros(features))

    def forward(self, x):
        mean = x.sum(dim=-1, keepdim=True) / self.features
        centred = x - mean
        var = (centred**2).sum(dim=-1, keepdim=True) / self.features
        return self.weight * (centred / (var + self.eps).sqrt()) + self.bias


class RMSNorm(nn.Module):
    def __init__(self, features, eps=1e-5):
        super().__init__()
        self.features = features
        self.eps = eps
        self.weight = nn.Parameter(torch.ones(features))

    def forward(self, x):
        rms = ((x * x).sum(dim=-1, keepdim=True) / self.features + self.eps) ** 0.5
        return self.weight * (x / rms)
