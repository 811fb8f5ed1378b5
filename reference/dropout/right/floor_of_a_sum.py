"""floor(random + keep) is 1 with the probability keep; the mode is in a factor."""

import torch
from torch import nn


class Dropout(nn.Module):
    def __init__(self, p):
        super().__init__()
        self.p = p

    def forward(self, x):
        keep = 1 - self.p if self.training else 1
        mask = torch.floor(torch.rand_like(x) + keep)
        return x * mask / (keep if keep > 0 else 1)
