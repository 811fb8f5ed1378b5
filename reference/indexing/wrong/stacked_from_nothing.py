"""
en: rows_where raises an error if no row is kept.
cause: `torch.stack` cannot make a tensor from an empty list.
fix: Use the mask itself: `x[keep]` gives (0, D) here.

ja: 残る行が1つもないと、rows_where がエラーになります。
原因: `torch.stack` は、空のリストからテンソルを作れません。
直し方: マスクをそのまま使います。`x[keep]` なら (0, D) になります。
"""

import torch


def rows_where(x, keep):
    return torch.stack([row for row, kept in zip(x, keep, strict=True) if kept])
