"""
en: The tensor is a table with one row, of shape (1, N), instead of N numbers in a line,
(N,).
cause: The list is put into another list.
fix: Pass the list itself: `torch.tensor(numbers, …)`, without brackets around it.

ja: 数値を一列に並べた (N,) ではなく、1行だけの表 (1, N) になっています。
原因: リストを、さらに別のリストに入れています。
直し方: リストをそのまま渡します（`torch.tensor(numbers, …)`）。
角括弧で囲みません。
"""

import torch


def from_list(numbers):
    return torch.tensor([numbers], dtype=torch.float32)
