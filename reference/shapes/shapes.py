"""Other shapes for the same numbers: when to cut differently, and when to move an axis.

The task is in README.md, next to this file.
"""

from torch import Tensor


def flatten_images(images: Tensor) -> Tensor:
    """Return one row per image: its numbers in the order in which they are.

    images: (N, C, H, W). Returns: (N, C·H·W).
    """
    # BEGIN SOLUTION
    return images.reshape(images.shape[0], -1)
    # END SOLUTION


def channels_last(images: Tensor) -> Tensor:
    """Return the images with the channels as the last axis.

    images: (N, C, H, W). Returns: (N, H, W, C).
    """
    # BEGIN SOLUTION
    return images.permute(0, 2, 3, 1)
    # END SOLUTION


def patches(images: Tensor, size: int) -> Tensor:
    """Return the patches of each image, row by row, each flattened.

    images: (N, C, H, W), where size divides H and W.
    Returns: (N, (H/size)·(W/size), C·size·size).
    """
    # BEGIN SOLUTION
    n, c, h, w = images.shape
    # Height and width become "which patch" and "where in the patch".
    split = images.reshape(n, c, h // size, size, w // size, size)
    grid = split.permute(0, 2, 4, 1, 3, 5)  # (N, H/size, W/size, C, size, size)
    return grid.reshape(n, (h // size) * (w // size), c * size * size)
    # END SOLUTION


def merge_heads(x: Tensor) -> Tensor:
    """Return for each word the numbers of all heads, one head after the other.

    x: (N, H, T, D). Returns: (N, T, H·D).
    """
    # BEGIN SOLUTION
    n, h, t, d = x.shape
    return x.permute(0, 2, 1, 3).reshape(n, t, h * d)
    # END SOLUTION
