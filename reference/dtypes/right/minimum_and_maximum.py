"""`where`, `minimum` and in-place steps on a copy."""

import numpy as np
import torch


def to_unit(pixels):
    unit = pixels.float()
    unit /= 255
    return unit


def brighten(pixels, by):
    sums = pixels.long() + by
    sums[sums > 255] = 255
    sums = torch.where(sums < 0, 0, sums)
    return sums.type_as(pixels)


def mean_of(counts):
    return counts.sum(dtype=torch.float32) / counts.numel()


def from_array(array):
    return torch.as_tensor(np.array(array, dtype=np.float32, copy=True))
