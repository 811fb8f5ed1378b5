"""
en: All windows are in one long line, not one in each row.
cause: `cat` joins along an axis that is there already; it makes no new one.
fix: Use `torch.stack`.

ja: すべての窓が、1行に1つずつではなく、長い一列になっています。
原因: `cat` は、すでにある軸に沿ってつなげるだけで、新しい軸は作りません。
直し方: `torch.stack` を使います。
"""

import torch


def windows(series, width):
    starts = range(len(series) - width + 1)
    return torch.cat([series[start : start + width] for start in starts])
