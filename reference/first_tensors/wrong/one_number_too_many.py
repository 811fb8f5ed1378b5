"""
en: There are count + 1 numbers: the last one, count, is too many.
fix: Stop one earlier: `torch.arange(count)` ends before count, like `range`.

ja: 要素の数が count + 1 です。最後の count が余分です。
直し方: 1つ手前で止めます。`torch.arange(count)` は、
`range` と同じく count の手前で終わります。
"""

import torch


def count_up(count):
    return torch.arange(count + 1, dtype=torch.float32)
