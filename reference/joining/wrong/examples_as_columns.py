"""
en: Each example is a column, (D, N), not a row, (N, D).
cause: `dim=1` puts the new axis, which counts the examples, in the second place.
fix: Put it in the first place: `torch.stack(examples)`.

ja: 各データが行ではなく列になっていて、形が (N, D) ではなく (D, N) です。
原因: `dim=1` では、データを数える新しい軸が2番目に入ります。
直し方: 新しい軸を1番目に入れます（`torch.stack(examples)`）。
"""

import torch


def batch(examples):
    return torch.stack(examples, dim=1)
