"""`full`, `linspace`, `fill_` and `select` do the same."""

import torch


def from_list(numbers):
    return torch.as_tensor(numbers, dtype=torch.float)


def blank(rows, columns):
    return torch.full((rows, columns), 0.0)


def count_up(count):
    return torch.linspace(0, count - 1, count)


def set_number(table, row, column, value):
    table.select(0, row).select(0, column).fill_(value)


def number_at(table, row, column):
    return table.select(0, row).select(0, column).item()
