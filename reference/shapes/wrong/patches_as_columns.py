"""
en: The patches are columns instead of rows: (N, C·size·size, (H/size)·(W/size)).
cause: `F.unfold` gives one column per patch.
fix: Swap the last two axes.

ja: パッチが行ではなく列に並んでいて、
(N, C·size·size, (H/size)·(W/size)) になっています。
原因: `F.unfold` の結果は、パッチ1個が1列です。
直し方: 最後の2つの軸を入れ替えます。
"""

from torch.nn import functional as F


def patches(images, size):
    return F.unfold(images, size, stride=size)
