"""The dtype is given to the function that calculates."""

import torch


def to_unit(pixels):
    return pixels.to(torch.float32).mul(1 / 255)


def brighten(pixels, by):
    return torch.clip(pixels.to(torch.int16) + by, 0, 255).type(torch.uint8)


def mean_of(counts):
    return counts.mean(dtype=torch.float32)


def from_array(array):
    return torch.from_numpy(array).to(torch.float32, copy=True)
