"""`Tensor.unfold` along height and width, and slices put together by `stack` and `cat`."""

import torch


def flatten_images(images):
    return torch.stack([image.reshape(-1) for image in images])


def channels_last(images):
    return torch.stack([images[:, c] for c in range(images.shape[1])], dim=-1)


def patches(images, size):
    windows = images.unfold(2, size, size).unfold(3, size, size)
    return windows.permute(0, 2, 3, 1, 4, 5).flatten(3).flatten(1, 2)


def merge_heads(x):
    return torch.cat([x[:, head] for head in range(x.shape[1])], dim=-1)
