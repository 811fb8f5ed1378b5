"""`torch.where` twice, so that the branch that is not taken gets a harmless number."""

import torch


def leaky_relu(x, slope=0.01):
    factor = torch.ones_like(x)
    factor[x < 0] = slope
    return factor * x


def softplus(x):
    small = torch.where(x > 20, 0.0, x)
    return torch.where(x > 20, x, torch.log(1 + torch.exp(small)))


def gelu(x):
    root = torch.tensor(2.0, dtype=x.dtype, device=x.device).sqrt()
    return x * (torch.erf(x / root) + 1) * 0.5


def softmax(x, dim):
    largest, _ = torch.max(x, dim=dim, keepdim=True)
    e = (x - largest.detach()).exp()
    return e / torch.sum(e, dim=dim, keepdim=True)
