"""
wrong: off the CPU only

en: The sums are right, but they are on the CPU, wherever the table was.
cause: `torch.tensor` makes the tensor from Python numbers, on the CPU.
fix: Calculate with the tensor itself: the result of `table.sum(dim=1)` is where the
table is.

ja: 値は合っていますが、table がどのデバイスにあっても、結果が CPU に置かれます。
原因: `torch.tensor` は、Python の数値から CPU 上にテンソルを作ります。
直し方: テンソルのまま計算します。`table.sum(dim=1)` の結果は、
table と同じデバイスに置かれます。
"""

import torch


def row_sums(table):
    return torch.tensor([row.sum().item() for row in table])
