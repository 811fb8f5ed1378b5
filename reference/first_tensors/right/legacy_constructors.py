"""`torch.Tensor` and `torch.FloatTensor`, the old way to make float32 tensors."""

import torch


def from_list(numbers):
    return torch.Tensor(numbers)


def blank(rows, columns):
    return torch.FloatTensor(rows, columns).zero_()


def count_up(count):
    return torch.FloatTensor(range(count))
