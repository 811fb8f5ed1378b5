"""
en: In LayerNorm, the bias is multiplied by weight, too: it is added before, not after.
fix: Multiply by the weight first, and add the bias after that.

ja: LayerNorm で、bias にも weight が掛かっています。bias が、掛け算の後ではなく前に足されています。
直し方: 先に weight を掛け、その後で bias を足します。
"""

import torch
from torch import nn


class LayerNorm(nn.Module):
    def __init__(self, features, eps=1e-5):
        super().__init__()
        self.eps = eps
        self.weight = nn.Parameter(torch.ones(features))
        self.bias = nn.Parameter(torch.zeros(features))

    def forward(self, x):
        mean = x.mean(dim=-1, keepdim=True)
        var = x.var(dim=-1, keepdim=True, correction=0)
        return ((x - mean) / torch.sqrt(var + self.eps) + self.bias) * self.weight
