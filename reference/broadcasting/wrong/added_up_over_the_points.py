"""
code: has a[:, None] - b
en: distances adds up over the points of b, not over the coordinates: it returns (N, D).
cause: In `a[:, None] - b`, (N, M, D), axis 1 counts the points of b.
fix: Add up along the last axis: `sum(dim=2)`.

ja: distances が、座標ではなく b の点について足していて、結果が (N, D) になっています。
原因: `a[:, None] - b`（形は (N, M, D)）の軸 1 は、b の点を数える軸です。
直し方: 最後の軸に沿って足します（`sum(dim=2)`）。
"""

import torch


def distances(a, b):
    return torch.sqrt(((a[:, None] - b) ** 2).sum(dim=1))
