"""Loops over rows, put together at the end."""

import torch


def picked(scores, target):
    return torch.stack([row[k] for row, k in zip(scores, target, strict=True)])


def rows_where(x, keep):
    kept = [n for n in range(len(x)) if keep[n]]
    return x[kept]


def masked_mean(x, mask):
    means = torch.zeros_like(x[:, 0])
    for n in range(len(x)):
        if mask[n].any():
            means[n] = x[n][mask[n]].mean()
    return means


def without_negatives(x):
    return x * (x > 0)
