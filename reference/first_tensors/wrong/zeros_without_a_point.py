"""
en: The zeros are whole numbers (int64), not float32.
cause: `0` is a whole number, and the tensor takes its dtype from it.
fix: Use `torch.zeros(rows, columns)`, which makes float32, or name the dtype.

ja: 0 が float32 ではなく整数（int64）になっています。
原因: `0` は整数なので、そこから作ったテンソルも整数になります。
直し方: float32 を作る `torch.zeros(rows, columns)` を使うか、
dtype を指定します。
"""

import torch


def blank(rows, columns):
    return torch.full((rows, columns), 0)
