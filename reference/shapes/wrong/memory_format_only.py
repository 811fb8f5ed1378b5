"""
code: passes memory_format
en: channels_last returns the images as they are, with the shape (N, C, H, W).
cause: `memory_format` only changes the order of the numbers in memory, not the order of the axes.
fix: Move the axis: `images.permute(0, 2, 3, 1)`.

ja: channels_last の結果が、元の画像のまま（形は (N, C, H, W)）です。
原因: `memory_format` で変わるのは、メモリ上の並び順だけです。軸の順は変わりません。
直し方: 軸を並べ替えます（`images.permute(0, 2, 3, 1)`）。
"""

import torch


def channels_last(images):
    return images.to(memory_format=torch.channels_last)
