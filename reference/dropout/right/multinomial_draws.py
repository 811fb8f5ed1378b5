"""Draws 0 or 1 for each element with their weights, p and 1 - p."""

import torch
from torch import nn


class Dropout(nn.Module):
    def __init__(self, p):
        super().__init__()
        self.p = p

    def forward(self, x):
        if not self.training or x.numel() == 0:
            return x
        weights = torch.tensor([self.p, 1.0 - self.p], device=x.device)
        draws = torch.multinomial(weights, x.numel(), replacement=True).view(x.shape)
        factors = torch.tensor([0.0, 1 / (1 - self.p) if self.p < 1 else 0.0], dtype=x.dtype)
        return x * factors.to(x.device)[draws]
