"""
en: A list of whole numbers becomes a tensor of whole numbers (int64), not of float32.
cause: `torch.tensor` takes the dtype from the numbers in the list unless you name one.
fix: Name the dtype: `torch.tensor(numbers, dtype=torch.float32)`.

ja: 整数のリストが、float32 ではなく整数（int64）のテンソルになります。
原因: `torch.tensor` は、指定がなければリストの数値から dtype を決めます。
直し方: dtype を指定します（`torch.tensor(numbers, dtype=torch.float32)`）。
"""

import torch


def from_list(numbers):
    return torch.tensor(numbers)
