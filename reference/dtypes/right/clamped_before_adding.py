"""Limits the pixels first, so that the sum never leaves uint8; sums instead of means."""

import torch


def to_unit(pixels):
    return pixels / 255


def brighten(pixels, by):
    if by >= 0:
        return pixels.clamp(max=255 - by) + by
    return pixels.clamp(min=-by) - (-by)


def mean_of(counts):
    return counts.sum() / len(counts)


def from_array(array):
    return torch.from_numpy(array.astype("float32"))
