"""A function of its own that keeps the factors for its backward."""

import torch
from torch import nn


class Multiplied(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, factors):
        ctx.save_for_backward(factors)
        return x * factors

    @staticmethod
    def backward(ctx, dy):
        (factors,) = ctx.saved_tensors
        return dy * factors, None


class Dropout(nn.Module):
    def __init__(self, p):
        super().__init__()
        self.p = p

    def forward(self, x):
        if not self.training or self.p == 0:
            return x
        keep = torch.rand_like(x).gt(self.p)
        return Multiplied.apply(x, keep.to(x.dtype) * (0.0 if self.p == 1 else 1 / (1 - self.p)))
