"""
en: with_bias_column raises an error: x has two axes, and the ones have one.
cause: `cat` makes an axis longer; it does not make the line of ones (N,) a column.
fix: Make the ones a table with one column, (N, 1).

ja: with_bias_column がエラーになります。x の軸は2つ、1 を並べたテンソルの軸は1つです。
原因: `cat` は軸を長くするだけで、一列に並んだ (N,) を表の列には変えません。
直し方: 1 を並べたテンソルを、1列の表 (N, 1) にします。
"""

import torch


def with_bias_column(x):
    return torch.cat([x, x.new_ones(len(x))], dim=1)
