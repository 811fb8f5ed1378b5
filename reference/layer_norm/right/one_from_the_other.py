"""LayerNorm is RMSNorm of the deviations from the mean, plus a bias."""

import torch
from torch import nn


class RMSNorm(nn.Module):
    def __init__(self, features, eps=1e-5):
        super().__init__()
        self.eps = eps
        self.weight = nn.Parameter(torch.ones(features))

    def forward(self, x):
        return self.weight * x * torch.rsqrt(x.square().mean(-1, keepdim=True) + self.eps)


class LayerNorm(RMSNorm):
    def __init__(self, features, eps=1e-5):
        super().__init__(features, eps)
        self.bias = nn.Parameter(torch.zeros(features))

    def forward(self, x):
        return super().forward(x - x.mean(-1, keepdim=True)) + self.bias
