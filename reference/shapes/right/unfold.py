"""`F.unfold`, which cuts patches as columns; the axes moved by `movedim` and `einsum`."""

import torch
from torch.nn import functional as F


def channels_last(images):
    return torch.einsum("nchw->nhwc", images)


def patches(images, size):
    return F.unfold(images, kernel_size=size, stride=size).mT


def merge_heads(x):
    return x.movedim(1, 2).reshape(x.shape[0], x.shape[2], -1)
