"""`torch.einsum`, which names the axes."""

import torch


def cost_per_item(amounts, prices):
    return torch.einsum("k,k->k", amounts, prices)


def bills(amounts, prices):
    return torch.einsum("nk,ks->ns", amounts, prices)


def row_sums(table):
    return torch.einsum("nk->n", table)


def column_means(table):
    return torch.einsum("nk->k", table) / table.size(0)
