"""
code: omits stride
en: There are too many patches: they overlap.
cause: Without `stride=size`, the next patch begins one point further, not `size` points.
fix: Move on by a whole patch each time: `stride=size`.

ja: パッチの数が多すぎます。パッチどうしが重なっています。
原因: `stride=size` がないと、次のパッチが `size` 点先ではなく、1点先から始まります。
直し方: パッチ1個分ずつ進めます（`stride=size`）。
"""

from torch.nn import functional as F


def patches(images, size):
    return F.unfold(images, size).transpose(1, 2)
