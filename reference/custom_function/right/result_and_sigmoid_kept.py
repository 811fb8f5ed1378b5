"""What is kept is the result and the sigmoid; once differentiable."""

import torch
from torch.autograd.function import once_differentiable


class Swish(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, beta):
        s = 1 / (1 + torch.exp(-beta * x))
        y = x * s
        ctx.save_for_backward(y, s)
        ctx.beta = beta
        return y

    @staticmethod
    @once_differentiable
    def backward(ctx, gradient):
        y, s = ctx.saved_tensors
        return torch.addcmul(s, ctx.beta * y, 1 - s).mul_(gradient), None
