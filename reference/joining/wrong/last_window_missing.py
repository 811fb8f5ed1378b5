"""
en: The last window is missing.
cause: There are T - width + 1 places to start, and `range(T - width)` has one less.
fix: Count to `T - width + 1`.

ja: 最後の窓が抜けています。
原因: 窓の始まりになる位置の数は T - width + 1 ですが、`range(T - width)` は1つ足りません。
直し方: `T - width + 1` まで数えます。
"""

import torch


def windows(series, width):
    starts = range(len(series) - width)
    return torch.stack([series[start : start + width] for start in starts])
