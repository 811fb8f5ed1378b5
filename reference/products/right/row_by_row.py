"""One customer at a time; negative axes; the axis kept first and taken away afterwards."""

import torch


def bills(amounts, prices):
    return torch.stack([amount @ prices for amount in amounts])


def row_sums(table):
    return table.sum(-1, keepdim=True).squeeze(-1)


def column_means(table):
    return table.mean(-2)
