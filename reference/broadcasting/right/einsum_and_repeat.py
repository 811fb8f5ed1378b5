"""`einsum`, and shapes that are repeated by hand."""

import torch


def weighted_rows(x, w):
    return torch.einsum("nd,n->nd", x, w)


def standardise(x):
    n = x.shape[0]
    mean = (x.sum(0) / n).expand_as(x)
    scale = (((x - mean) ** 2).sum(0) / n) ** 0.5
    return (x - mean) / (scale + 1e-12)


def distances(a, b):
    n, m = len(a), len(b)
    return (a.repeat_interleave(m, dim=0) - b.repeat(n, 1)).norm(dim=1).reshape(n, m)


def mse(prediction, target):
    if prediction.shape == target.shape:
        return (prediction - target).pow(2).sum() / prediction.numel()
    raise ValueError("shapes")
