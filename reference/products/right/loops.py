"""Loops over rows, columns and items, put together at the end."""

import torch


def cost_per_item(amounts, prices):
    return torch.stack([a * p for a, p in zip(amounts, prices, strict=True)])


def bills(amounts, prices):
    result = torch.zeros(len(amounts), prices.shape[1], device=amounts.device)
    for n in range(len(amounts)):
        for s in range(prices.shape[1]):
            for k in range(len(prices)):
                result[n, s] += amounts[n, k] * prices[k, s]
    return result


def row_sums(table):
    return torch.stack([row.sum() for row in table])


def column_means(table):
    return sum(table) / len(table)
