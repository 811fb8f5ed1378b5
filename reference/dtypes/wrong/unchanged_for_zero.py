"""
code: has return pixels
en: For `by` = 0, brighten returns `pixels` itself. If the result changes later, so does the picture.
fix: Leave the special case out: the sum makes a new tensor.

ja: by が 0 のとき、brighten は pixels そのものを返しています。結果を変更すると、元の画像も変わります。
直し方: 場合分けを外します。足し算をすれば、新しいテンソルになります。
"""

import torch


def brighten(pixels, by):
    if by == 0:
        return pixels
    return (pixels.int() + by).clamp(0, 255).to(torch.uint8)
