"""Makes the tensor first and converts it to float32 afterwards; shapes as tuples."""

import torch


def from_list(numbers):
    return torch.tensor(numbers).float()


def blank(rows, columns):
    return torch.zeros((rows, columns))


def count_up(count):
    return torch.arange(0, count, 1).to(torch.float32)


def alike(a, b):
    return (a.size(), a.dtype) == (b.size(), b.dtype)
