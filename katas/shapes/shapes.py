"""Other shapes for the same numbers: when to cut differently, and when to move an axis.

The task is in README.md, next to this file.
"""

from torch import Tensor


def flatten_images(images: Tensor) -> Tensor:
    """Return one row per image: its numbers in the order in which they are.

    images: (N, C, H, W). Returns: (N, C·H·W).
    """
    raise NotImplementedError


def channels_last(images: Tensor) -> Tensor:
    """Return the images with the channels as the last axis.

    images: (N, C, H, W). Returns: (N, H, W, C).
    """
    raise NotImplementedError


def patches(images: Tensor, size: int) -> Tensor:
    """Return the patches of each image, row by row, each flattened.

    images: (N, C, H, W), where size divides H and W.
    Returns: (N, (H/size)·(W/size), C·size·size).
    """
    raise NotImplementedError


def merge_heads(x: Tensor) -> Tensor:
    """Return for each word the numbers of all heads, one head after the other.

    x: (N, H, T, D). Returns: (N, T, H·D).
    """
    raise NotImplementedError
