"""
en: Each example is a column, (D, N), not a row, (N, D).
cause: The new axis, which counts the examples, is in the second place: `dim=1` puts it there.
fix: Put the new axis in the first place: `torch.stack(examples)`, without `.T` afterwards.

ja: 各データが行ではなく列になっていて、形が (N, D) ではなく (D, N) です。
原因: データを数える新しい軸が2番目にあります。`dim=1` を指定すると、2番目に入ります。
直し方: 新しい軸を1番目に入れます（`torch.stack(examples)`）。結果に `.T` は付けません。
"""

import torch


def batch(examples):
    return torch.stack(examples, dim=1)
