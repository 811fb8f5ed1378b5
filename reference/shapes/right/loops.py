"""Loops over the patches and the words."""

import torch


def patches(images, size):
    rows = []
    for top in range(0, images.shape[2], size):
        for left in range(0, images.shape[3], size):
            patch = images[:, :, top : top + size, left : left + size]
            rows.append(patch.reshape(images.shape[0], -1))
    return torch.stack(rows, dim=1)


def merge_heads(x):
    n, h, t, d = x.shape
    merged = torch.empty(n, t, h * d, dtype=x.dtype, device=x.device)
    for head in range(h):
        merged[:, :, head * d : (head + 1) * d] = x[:, head]
    return merged
