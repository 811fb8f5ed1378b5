"""
en: Each window is a column, not a row: (width, T - width + 1).
cause: `dim=1` puts the new axis, which counts the windows, in the second place.
fix: Put it in the first place: leave `dim=1` out.

ja: 各窓が行ではなく列になっていて、形が (width, T - width + 1) です。
原因: `dim=1` では、窓を数える新しい軸が2番目に入ります。
直し方: `dim=1` を外し、新しい軸を1番目に入れます。
"""

import torch


def windows(series, width):
    starts = range(len(series) - width + 1)
    return torch.stack([series[start : start + width] for start in starts], dim=1)
