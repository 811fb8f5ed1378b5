"""Python's own numbers, which always fit, and tensors made of them at the end."""

import torch


def brighten(pixels, by):
    numbers = [min(max(pixel + by, 0), 255) for pixel in pixels.flatten().tolist()]
    return torch.tensor(numbers, dtype=pixels.dtype, device=pixels.device).reshape(pixels.shape)


def mean_of(counts):
    numbers = counts.tolist()
    return torch.tensor(sum(numbers) / len(numbers), device=counts.device)


def from_array(array):
    return torch.tensor(array.tolist(), dtype=torch.float32)
