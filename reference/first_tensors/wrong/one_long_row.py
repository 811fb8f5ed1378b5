"""
en: The zeros are in one line, of shape (rows * columns,), instead of in a table.
fix: Pass the two sizes separately: `torch.zeros(rows, columns)`.

ja: 0 が表にならずに一列に並んでいて、形が (rows * columns,) になっています。
直し方: 2つの大きさを分けて渡します（`torch.zeros(rows, columns)`）。
"""

import torch


def blank(rows, columns):
    return torch.zeros(rows * columns)
