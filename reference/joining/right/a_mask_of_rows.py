"""Rows of the first part by a mask; they keep their order within the parts."""

import torch


def shuffled_split(x, y, count, generator):
    order = torch.randperm(len(x), generator=generator)
    first = torch.zeros(len(x), dtype=torch.bool, device=x.device)
    first[order[:count].to(x.device)] = True
    return (x[first], y[first]), (x[~first], y[~first])


def with_bias_column(x):
    ones = torch.ones(x.shape[0], 1, dtype=x.dtype, device=x.device)
    return torch.cat((x, ones), -1)


def batch(examples):
    return torch.cat(examples).reshape(len(examples), -1)
