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
    # BEGIN SOLUTION
    return (size + 2 * padding - kernel) // stride + 1
    # END SOLUTION


def conv2d(
    x: Tensor, weight: Tensor, bias: Tensor | None = None, stride: int = 1, padding: int = 0
) -> Tensor:
    """Return what each kernel gives at each place of each image, like PyTorch's F.conv2d.

    x: (N, C, H, W), weight: (K, C, KH, KW), bias: (K,) or None. Returns: (N, K, OH, OW).
    """
    # BEGIN SOLUTION
    kh, kw = weight.shape[2:]
    oh = output_size(x.shape[2], kh, stride, padding)
    ow = output_size(x.shape[3], kw, stride, padding)
    x = F.pad(x, (padding, padding, padding, padding))
    rows = []
    for top in range(0, oh * stride, stride):
        row = []
        for left in range(0, ow * stride, stride):
            patch = x[:, :, top : top + kh, left : left + kw]  # (N, C, KH, KW)
            # Every image meets every kernel.
            products = patch[:, None] * weight  # (N, K, C, KH, KW)
            row.append(products.sum(dim=(2, 3, 4)))  # (N, K)
        rows.append(torch.stack(row, dim=2))  # (N, K, OW)
    out = torch.stack(rows, dim=2)  # (N, K, OH, OW)
    return out if bias is None else out + bias[:, None, None]
    # END SOLUTION
