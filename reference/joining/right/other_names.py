"""`column_stack`, `vstack` and `split`; the windows by an index table."""

import torch


def with_bias_column(x):
    return torch.column_stack([x, torch.ones_like(x[:, 0])])


def batch(examples):
    return torch.vstack(examples)


def shuffled_split(x, y, count, generator):
    order = torch.randperm(x.shape[0], generator=generator).to(x.device)
    sizes = [count, len(order) - count]
    x_1, x_2 = x[order].split(sizes)
    y_1, y_2 = y[order].split(sizes)
    return (x_1, y_1), (x_2, y_2)


def windows(series, width):
    starts = torch.arange(len(series) - width + 1, device=series.device).unsqueeze(1)
    return series[starts + torch.arange(width, device=series.device)]
