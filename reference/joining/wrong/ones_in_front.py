"""
en: The column of ones is the first one, not the last.
fix: Put `x` first in the list: `torch.cat([x, ones], dim=1)`.

ja: 1 の列が、最後ではなく先頭にあります。
直し方: リストの先頭に `x` を書きます（`torch.cat([x, ones], dim=1)`）。
"""

import torch


def with_bias_column(x):
    return torch.cat([x.new_ones(len(x), 1), x], dim=1)
