"""Loops over rows, columns and pairs."""

import torch


def weighted_rows(x, w):
    return torch.stack([x[n] * w[n] for n in range(len(x))])


def standardise(x):
    result = torch.zeros_like(x)
    for d in range(x.shape[1]):
        column = x[:, d]
        centred = column - column.mean()
        if (column != column[0]).any():
            result[:, d] = centred / (centred**2).mean().sqrt()
    return result


def distances(a, b):
    return torch.stack([torch.stack([torch.linalg.norm(p - q) for q in b]) for p in a])
