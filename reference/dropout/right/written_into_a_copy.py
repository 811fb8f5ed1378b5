"""Zeros are written into a copy where a random number says so."""

import torch
from torch import nn


class Dropout(nn.Module):
    def __init__(self, p):
        super().__init__()
        self.p = p
        self.keep = 1.0 - p

    def forward(self, x):
        if not self.training:
            return x.clone()
        result = x / self.keep if self.keep else x.clone()
        result[torch.rand(x.shape, device=x.device) < self.p] = 0.0
        return result
