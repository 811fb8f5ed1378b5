"""The diagonal of all pairs; a tiny number keeps the divisor away from 0; `torch.maximum`."""

import torch


def picked(scores, target):
    return scores[:, target].diagonal()


def rows_where(x, keep):
    return x[keep.nonzero(as_tuple=True)]


def masked_mean(x, mask):
    weight = mask.to(x.dtype)
    return torch.sum(x * weight, dim=-1) / (weight.sum(dim=-1) + 1e-8)


def without_negatives(x):
    result = torch.empty_like(x)
    result[...] = x
    result[x < 0] = 0.0
    return result
