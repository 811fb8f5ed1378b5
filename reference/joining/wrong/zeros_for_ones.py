"""
en: The added column is 0 instead of 1.
fix: Fill it with ones: `x.new_full((N, 1), 1.0)`.

ja: 加えた列の要素が、1 ではなく 0 になっています。
直し方: 1 で埋めます（`x.new_full((N, 1), 1.0)`）。
"""

import torch


def with_bias_column(x):
    return torch.cat([x, x.new_zeros(len(x), 1)], dim=1)
