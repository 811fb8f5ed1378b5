"""Data for a training: one row at a time, and in batches, with some rows kept for validation.

The task is in README.md, next to this file.
"""

import torch
from torch import Tensor
from torch.utils.data import DataLoader, Dataset, Subset


class Table(Dataset):
    """A table as a dataset: item i is row i, as a pair of tensors."""

    def __init__(self, rows: list[tuple[list[float], int]]) -> None:
        """rows: N pairs of a list with D numbers, the features, and a whole number, the label."""
        # BEGIN SOLUTION
        self.rows = rows
        # END SOLUTION

    def __len__(self) -> int:
        """Return the number of rows, N."""
        # BEGIN SOLUTION
        return len(self.rows)
        # END SOLUTION

    def __getitem__(self, i: int) -> tuple[Tensor, Tensor]:
        """Return the features, float32 (D,), and the label, int64 (), of row i."""
        # BEGIN SOLUTION
        features, label = self.rows[i]
        return torch.tensor(features, dtype=torch.float32), torch.tensor(label)  # (D,), ()
        # END SOLUTION


def loaders(
    dataset: Dataset, batch_size: int, count: int, seed: int
) -> tuple[DataLoader, DataLoader]:
    """Split a dataset at random, and return a loader for training and one for validation.

    count: how many rows are for validation, from 1 to N - 1. Only the seed decides about the
    split, and about the order of the training rows, which is a new one in each epoch.
    """
    # BEGIN SOLUTION
    generator = torch.Generator().manual_seed(seed)
    order = torch.randperm(len(dataset), generator=generator).tolist()
    train, validation = Subset(dataset, order[count:]), Subset(dataset, order[:count])
    return (
        DataLoader(train, batch_size=batch_size, shuffle=True, generator=generator),
        DataLoader(validation, batch_size=batch_size),
    )
    # END SOLUTION
