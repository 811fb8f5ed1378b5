"""
en: The numbers are right, but they are whole numbers (int64), not float32.
cause: `torch.arange` of a whole number counts in whole numbers.
fix: Name the dtype: `torch.arange(count, dtype=torch.float32)`.

ja: 値は合っていますが、float32 ではなく整数（int64）になっています。
原因: `torch.arange` に整数を渡すと、整数で数えます。
直し方: dtype を指定します（`torch.arange(count, dtype=torch.float32)`）。
"""

import torch


def count_up(count):
    return torch.arange(count)
