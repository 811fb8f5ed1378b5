"""How good is the model? The loss and the accuracy on data that it does not learn from.

The task is in README.md, next to this file.
"""

from collections.abc import Iterable

import torch
from torch import Tensor, nn
from torch.nn import functional as F


def evaluate(
    model: nn.Module,
    loader: Iterable[tuple[Tensor, Tensor]],
    device: torch.device | str,
) -> dict[str, float]:
    """Return {"loss": …, "accuracy": …} of the model over all rows of the loader.

    The loss is the mean cross-entropy per row, the accuracy the share of rows that the model
    gets right. The model computes in evaluation mode and without recording, and is afterwards as
    it was before.
    """
    # BEGIN SOLUTION
    was_training = model.training
    model.eval()
    loss, right, rows = 0.0, 0, 0
    with torch.no_grad():
        for x, y in loader:
            x, y = x.to(device), y.to(device)
            logits = model(x)  # (B, K)
            loss += F.cross_entropy(logits, y, reduction="sum").item()
            right += (logits.argmax(dim=1) == y).sum().item()
            rows += len(y)
    model.train(was_training)
    return {"loss": loss / rows, "accuracy": right / rows}
    # END SOLUTION
