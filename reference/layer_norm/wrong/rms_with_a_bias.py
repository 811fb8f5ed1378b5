"""
en: RMSNorm has a bias.
fix: Leave the bias out: RMSNorm has only a weight.

ja: RMSNorm に bias があります。
直し方: bias を取り除きます。RMSNorm のパラメータは weight だけです。
"""

import torch
from torch import nn


class RMSNorm(nn.Module):
    def __init__(self, features, eps=1e-5):
        super().__init__()
        self.eps = eps
        self.weight = nn.Parameter(torch.ones(features))
        self.bias = nn.Parameter(torch.zeros(features))

    def forward(self, x):
        mean_square = (x**2).mean(dim=-1, keepdim=True)
        return x / torch.sqrt(mean_square + self.eps) * self.weight + self.bias
