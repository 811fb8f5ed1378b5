"""Turn scores into probabilities, even where exp of a score overflows.

The task is in README.md, next to this file.
"""

import torch
from torch import Tensor


def softmax(scores: Tensor) -> Tensor:
    """Turn each row of scores into probabilities: (N, C) -> (N, C)."""
    # BEGIN SOLUTION
    largest = scores.max(dim=1, keepdim=True).values  # (N, 1), the largest of each row
    powers = torch.exp(scores - largest)  # (N, C), none above 1
    return powers / powers.sum(dim=1, keepdim=True)  # (N, C)
    # END SOLUTION
