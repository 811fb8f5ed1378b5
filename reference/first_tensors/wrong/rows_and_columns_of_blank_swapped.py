"""
en: The shape is (columns, rows) instead of (rows, columns).
fix: Give the rows first: `torch.zeros(rows, columns)`.

ja: 形が (rows, columns) ではなく (columns, rows) になっています。
直し方: 行数を先に書きます（`torch.zeros(rows, columns)`）。
"""

import torch


def blank(rows, columns):
    return torch.zeros(columns, rows)
