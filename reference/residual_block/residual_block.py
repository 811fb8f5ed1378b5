"""A residual block: two convolutions, and a way around them.

The task is in README.md, next to this file.
"""

import torch
from torch import Tensor, nn


class ResidualBlock(nn.Module):
    """conv1, norm1, ReLU, conv2, norm2, plus the input (or its shortcut), then ReLU."""

    def __init__(self, inputs: int, outputs: int, stride: int = 1) -> None:
        """Make the layers from `inputs` to `outputs` channels; conv1 has the stride."""
        super().__init__()
        # BEGIN SOLUTION
        self.conv1 = nn.Conv2d(inputs, outputs, 3, stride=stride, padding=1, bias=False)
        self.norm1 = nn.BatchNorm2d(outputs)
        self.conv2 = nn.Conv2d(outputs, outputs, 3, padding=1, bias=False)
        self.norm2 = nn.BatchNorm2d(outputs)
        if stride == 1 and inputs == outputs:
            self.shortcut = nn.Identity()
        else:
            self.shortcut = nn.Conv2d(inputs, outputs, 1, stride=stride, bias=False)
        # END SOLUTION

    def forward(self, x: Tensor) -> Tensor:
        """Return the output of the block, (N, outputs, H', W'), for x, (N, inputs, H, W)."""
        # BEGIN SOLUTION
        y = torch.relu(self.norm1(self.conv1(x)))  # (N, outputs, H', W')
        y = self.norm2(self.conv2(y))  # (N, outputs, H', W')
        return torch.relu(y + self.shortcut(x))
        # END SOLUTION
