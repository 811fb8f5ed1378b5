"""A small network learns XOR, which no straight line can separate.

Write the network `XorNet`, its data in `make_loader`, its training loop `train`
and `predict`, which asks the trained network.
The task is in README.md beside this file, in Japanese in README.ja.md.
"""

import torch
from torch import Tensor, nn
from torch.utils.data import DataLoader, TensorDataset


class XorNet(nn.Module):
    """linear (2 -> hidden), sigmoid, linear (hidden -> 1), and nothing after it."""

    def __init__(self, hidden: int = 2) -> None:
        super().__init__()
        raise NotImplementedError

    def forward(self, x: Tensor) -> Tensor:
        """The network's answers to the rows of x: (N, 2) -> (N, 1)."""
        raise NotImplementedError


def make_loader(batch_size: int = 4) -> DataLoader:
    """The truth table of XOR in shuffled batches: inputs (B, 2), targets (B, 1), float32.

    Every epoch brings each of the four rows once, in a new order, which follows
    PyTorch's global seed.
    """
    raise NotImplementedError


def train(net: XorNet, loader: DataLoader, lr: float = 0.1, epochs: int = 2001) -> list[float]:
    """Train `net` by plain SGD on the summed squared error, one update a batch.

    Each batch is moved to the device of the net's parameters. The loader is gone
    through exactly once an epoch. Returns one Python float an epoch: the sum of its
    batches' losses, each taken before its update.
    """
    raise NotImplementedError


def predict(net: XorNet, x: Tensor) -> Tensor:
    """The outputs in evaluation mode, without a graph: (N, 2) -> (N, 1).

    Afterwards the training mode of the net and of each of its parts, and the net's
    parameters, are as they were before.
    """
    raise NotImplementedError
