"""
en: Each window is a column, not a row: (width, T - width + 1).
cause: The new axis, which counts the windows, is in the second place: `dim=1` puts it there.
fix: Put the new axis in the first place: `torch.stack` does this without a `dim`.

ja: 各窓が行ではなく列になっていて、形が (width, T - width + 1) です。
原因: 窓を数える新しい軸が2番目にあります。`dim=1` を指定すると、2番目に入ります。
直し方: 新しい軸を1番目に入れます。`dim` を指定しない `torch.stack` では、1番目に入ります。
"""

import torch


def windows(series, width):
    starts = range(len(series) - width + 1)
    return torch.stack([series[start : start + width] for start in starts], dim=1)
