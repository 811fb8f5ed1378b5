"""Random numbers in float64; dropped elements are filled, p = 1 gives new zeros."""

import torch
from torch import nn


class Dropout(nn.Module):
    def __init__(self, p):
        super().__init__()
        self.p = p

    def forward(self, x):
        if not self.training:
            return x
        if self.p >= 1:
            return torch.zeros_like(x)
        chance = torch.rand(x.size(), dtype=torch.float64, device=x.device)
        return x.masked_fill(chance < self.p, 0.0) * (1.0 / (1.0 - self.p))
