"""The windows by columns; the shuffled order by sorting random numbers."""

import torch


def with_bias_column(x):
    return torch.hstack((x, x.new_ones(len(x), 1)))


def batch(examples):
    return torch.stack(examples, dim=-1).T


def shuffled_split(x, y, count, generator):
    order = torch.rand(len(x), generator=generator).argsort()
    x, y = x[order], y[order]
    return (x[:count], y[:count]), (x[count:], y[count:])


def windows(series, width):
    steps = len(series) - width + 1
    return torch.stack([series[i : i + steps] for i in range(width)], dim=1)
