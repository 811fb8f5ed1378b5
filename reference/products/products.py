"""Products of tensors: element by element, row by column, and sums along one axis.

The task is in README.md, next to this file.
"""

from torch import Tensor


def cost_per_item(amounts: Tensor, prices: Tensor) -> Tensor:
    """Return what each of the K items costs: its amount times its price.

    amounts: (K,), prices: (K,). Returns: (K,).
    """
    # BEGIN SOLUTION
    return amounts * prices
    # END SOLUTION


def bills(amounts: Tensor, prices: Tensor) -> Tensor:
    """Return what each of the N customers would pay in total in each of the S shops.

    amounts: (N, K), prices: (K, S). Returns: (N, S).
    """
    # BEGIN SOLUTION
    return amounts @ prices
    # END SOLUTION


def row_sums(table: Tensor) -> Tensor:
    """Return the sum of each row.

    table: (N, K). Returns: (N,).
    """
    # BEGIN SOLUTION
    return table.sum(dim=1)
    # END SOLUTION


def column_means(table: Tensor) -> Tensor:
    """Return the mean of each column.

    table: (N, K). Returns: (K,).
    """
    # BEGIN SOLUTION
    return table.mean(dim=0)
    # END SOLUTION
