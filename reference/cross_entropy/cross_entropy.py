"""Cross-entropy: the loss of a classifier, from its logits.

The task is in README.md, next to this file.
"""

import torch
from torch import Tensor


def cross_entropy(logits: Tensor, target: Tensor) -> Tensor:
    """Return the mean of -log p over the rows, where p is the probability of the right class.

    logits: (N, K), target: int64 (N,). Returns: ().
    """
    # BEGIN SOLUTION
    rows = torch.arange(len(target))  # (N,)
    right = logits[rows, target]  # (N,)
    return (torch.logsumexp(logits, dim=1) - right).mean()
    # END SOLUTION


def accuracy(logits: Tensor, target: Tensor) -> float:
    """Return the share of rows in which the right class has the largest logit.

    logits: (N, K), target: int64 (N,). Returns: a Python float from 0 to 1.
    """
    # BEGIN SOLUTION
    return (logits.argmax(dim=1) == target).float().mean().item()
    # END SOLUTION


def binary_cross_entropy(logit: Tensor, target: Tensor) -> Tensor:
    """Return the cross-entropy of a yes-or-no question: "no" has the logit 0.

    logit: (N,), target: (N,), 1.0 for "yes" and 0.0 for "no". Returns: ().
    """
    # BEGIN SOLUTION
    logits = torch.stack([torch.zeros_like(logit), logit], dim=1)  # (N, 2)
    return cross_entropy(logits, target.long())
    # END SOLUTION
