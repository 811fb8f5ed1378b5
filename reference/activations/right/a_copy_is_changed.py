"""A copy is changed through a mask; softplus as minus the logarithm of a sigmoid; differences."""

import torch
from torch.nn import functional as F


def leaky_relu(x, slope=0.01):
    y = x.clone()
    y[x <= 0] = slope * x[x <= 0]
    return y


def softplus(x):
    return -F.logsigmoid(-x)


def gelu(x):
    return torch.special.ndtr(x) * x


def softmax(x, dim):
    return torch.exp(torch.log_softmax(x, dim))
