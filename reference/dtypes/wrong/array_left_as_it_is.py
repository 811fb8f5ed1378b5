"""
en: The tensor has the dtype of the array, float64 for example, instead of float32.
cause: Without a `dtype`, the dtype of the array is taken over.
fix: Name the dtype: `torch.tensor(array, dtype=torch.float32)`.

ja: テンソルの dtype が float32 ではなく、配列と同じ dtype（float64 など）になっています。
原因: `dtype` を指定しないと、配列の dtype を引き継ぎます。
直し方: dtype を指定します（`torch.tensor(array, dtype=torch.float32)`）。
"""

import torch


def from_array(array):
    return torch.tensor(array)
