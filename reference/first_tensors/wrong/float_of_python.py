"""
en: The tensor has the dtype float64: 64 bits per number instead of 32.
cause: `dtype=float` means Python's float, and that has 64 bits.
fix: Use `dtype=torch.float32`.

ja: テンソルの dtype が float64 です。
1つの数値に32ビットではなく64ビットを使います。
原因: `dtype=float` は Python の float を指し、これは64ビットです。
直し方: `dtype=torch.float32` を指定します。
"""

import torch


def from_list(numbers):
    return torch.tensor(numbers, dtype=float)
