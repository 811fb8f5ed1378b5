"""
en: The zeros are in one line, of shape (rows * columns,), instead of in a table.
fix: Pass the two sizes separately: `torch.zeros(rows, columns)`.

ja: 0 が表ではなく、形が (rows * columns,) の1列に並んでいます。
直し方: 2つの大きさを分けて渡します（`torch.zeros(rows, columns)`）。
"""

import torch


def blank(rows, columns):
    return torch.zeros(rows * columns)
