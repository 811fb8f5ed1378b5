"""A mask of zeros and ones by bernoulli_, which is multiplied by what makes up for the loss."""

import torch
from torch import nn


class Dropout(nn.Module):
    def __init__(self, p):
        super().__init__()
        self.p = p

    def forward(self, x):
        if self.training and self.p > 0:
            mask = torch.empty_like(x).bernoulli_(1 - self.p)
            if self.p < 1:
                mask.div_(1 - self.p)
            return x * mask
        return x
