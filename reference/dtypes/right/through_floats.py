"""Everything through float32 or float64, and cut to the dtype at the end."""

import torch


def to_unit(pixels):
    return (pixels.double() / 255).float()


def brighten(pixels, by):
    return (pixels.float() + by).clamp(0.0, 255.0).byte()


def mean_of(counts):
    return counts.double().mean().float()


def from_array(array):
    return torch.from_numpy(array).float().clone()
