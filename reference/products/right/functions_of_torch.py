"""The functions of `torch` instead of operators and methods."""

import torch


def cost_per_item(amounts, prices):
    return torch.mul(amounts, prices)


def bills(amounts, prices):
    return torch.matmul(amounts, prices)


def row_sums(table):
    return torch.sum(table, 1)


def column_means(table):
    return torch.mean(table, axis=0)
