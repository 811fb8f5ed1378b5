"""Python lists first, and one tensor made of them at the end."""

import torch


def from_list(numbers):
    return torch.tensor([float(number) for number in numbers])


def blank(rows, columns):
    return torch.tensor([[0.0] * columns for _ in range(rows)])


def count_up(count):
    return from_list(range(count))


def number_at(table, row, column):
    return table.tolist()[row][column]
