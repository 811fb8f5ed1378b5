"""`unfold` of a tensor, twice, and `tensordot`."""

import torch
from torch.nn import functional as F


def output_size(size, kernel, stride=1, padding=0):
    steps, _ = divmod(size + 2 * padding - kernel, stride)
    return steps + 1


def conv2d(x, weight, bias=None, stride=1, padding=0):
    framed = F.pad(x, (padding,) * 4)
    windows = framed.unfold(2, weight.size(2), stride).unfold(3, weight.size(3), stride)
    y = torch.tensordot(windows, weight, dims=([1, 4, 5], [1, 2, 3])).movedim(-1, 1)
    if bias is None:
        return y
    return y + bias.view(-1, 1, 1)
