"""The functions of `torch.nn.functional`."""

from torch.nn import functional as F


def leaky_relu(x, slope=0.01):
    return F.leaky_relu(x, slope)


def softplus(x):
    return F.softplus(x)


def gelu(x):
    return F.gelu(x)


def softmax(x, dim):
    return F.softmax(x, dim=dim)
