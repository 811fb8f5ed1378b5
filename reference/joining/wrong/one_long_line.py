"""
en: batch returns one long line (N·D,) instead of a table (N, D).
cause: `cat` joins along an axis that is there already; it makes no new one.
fix: Use `torch.stack(examples)`.

ja: batch が、表 (N, D) ではなく、長い一列 (N·D,) を返しています。
原因: `cat` は、すでにある軸に沿ってつなげるだけで、新しい軸は作りません。
直し方: `torch.stack(examples)` を使います。
"""

import torch


def batch(examples):
    return torch.cat(examples)
