"""Convolution: a small table of weights passes over an image.

The task is in README.md, next to this file.
"""

import torch
from torch import Tensor
from torch.nn import functional as F


def output_size(size: int, kernel: int, stride: int = 1, padding: int = 0) -> int:
    """Return at how many places a kernel fits along an axis.

    size: the points of the axis; padding: how many zeros are added at each of its two ends.
    """
    raise NotImplementedError


def conv2d(
    x: Tensor, weight: Tensor, bias: Tensor | None = None, stride: int = 1, padding: int = 0
) -> Tensor:
    """Return what each kernel gives at each place of each image, like PyTorch's F.conv2d.

    x: (N, C, H, W), weight: (K, C, KH, KW), bias: (K,) or None. Returns: (N, K, OH, OW).
    """
    raise NotImplementedError
