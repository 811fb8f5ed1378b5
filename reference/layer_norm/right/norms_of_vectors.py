"""The root of the sum of the squares is the norm of a vector; `addcmul` at the end."""

import torch
from torch import nn


class LayerNorm(nn.Module):
    def __init__(self, features, eps=1e-5):
        super().__init__()
        self.eps = eps
        self.weight = nn.Parameter(torch.empty(features))
        self.bias = nn.Parameter(torch.empty(features))
        nn.init.ones_(self.weight)
        nn.init.zeros_(self.bias)

    def forward(self, x):
        centred = x - x.mean(dim=-1).unsqueeze(-1)
        length = torch.linalg.vector_norm(centred, dim=-1, keepdim=True)
        scale = torch.rsqrt(length**2 / x.size(-1) + self.eps)
        return torch.addcmul(self.bias, centred * scale, self.weight)


class RMSNorm(nn.Module):
    def __init__(self, features, eps=1e-5):
        super().__init__()
        self.eps = eps
        self.weight = nn.Parameter(torch.empty(features))
        nn.init.ones_(self.weight)

    def forward(self, x):
        length = x.norm(dim=-1, keepdim=True)
        return x * torch.rsqrt(length**2 / x.size(-1) + self.eps) * self.weight
