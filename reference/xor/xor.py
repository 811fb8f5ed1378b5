"""A small network learns XOR, which no straight line can separate.

Write the network `XorNet`, its data in `make_loader`, its training loop `train`,
and `predict`, which uses the trained network.
The task is in README.md (English) and README.ja.md (Japanese), next to this file.
"""

import torch
from torch import Tensor, nn
from torch.utils.data import DataLoader, TensorDataset


class XorNet(nn.Module):
    """linear (2 -> hidden), sigmoid, linear (hidden -> 1), and nothing after it."""

    def __init__(self, hidden: int = 2) -> None:
        super().__init__()
        # BEGIN SOLUTION
        self.hidden_layer = nn.Linear(2, hidden)
        self.output_layer = nn.Linear(hidden, 1)
        # END SOLUTION

    def forward(self, x: Tensor) -> Tensor:
        """Compute the output for each row of x: (N, 2) -> (N, 1)."""
        # BEGIN SOLUTION
        h = torch.sigmoid(self.hidden_layer(x))  # (N, hidden)
        return self.output_layer(h)  # (N, 1)
        # END SOLUTION


def make_loader(batch_size: int = 4) -> DataLoader:
    """The truth table of XOR in shuffled batches: inputs (B, 2), targets (B, 1), float32.

    Every epoch has each of the four rows once, in a new order. The order follows
    PyTorch's global seed.
    """
    # BEGIN SOLUTION
    x = torch.tensor([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])  # (4, 2)
    y = torch.tensor([[0.0], [1.0], [1.0], [0.0]])  # (4, 1)
    return DataLoader(TensorDataset(x, y), batch_size=batch_size, shuffle=True)
    # END SOLUTION


def train(net: XorNet, loader: DataLoader, lr: float = 0.1, epochs: int = 2001) -> list[float]:
    """Train `net` by plain SGD on the summed squared error, with one update per batch.

    Each batch is moved to the device of the net's parameters. Each epoch goes through
    the loader exactly once. Returns one Python float per epoch: the sum of its batches'
    losses, each from before its update.
    """
    # BEGIN SOLUTION
    device = next(net.parameters()).device
    optimizer = torch.optim.SGD(net.parameters(), lr=lr)
    losses = []
    for _ in range(epochs):
        epoch_loss = 0.0
        for x, y in loader:
            x, y = x.to(device), y.to(device)  # (B, 2), (B, 1)
            loss = ((net(x) - y) ** 2).sum()  # ()
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            epoch_loss += loss.item()
        losses.append(epoch_loss)
    return losses
    # END SOLUTION


def predict(net: XorNet, x: Tensor) -> Tensor:
    """The outputs in evaluation mode, without a graph: (N, 2) -> (N, 1).

    Afterwards `net.training` and the net's parameters are as they were before.
    """
    # BEGIN SOLUTION
    was_training = net.training
    net.eval()
    with torch.no_grad():
        y = net(x)  # (N, 1)
    net.train(was_training)
    return y
    # END SOLUTION
