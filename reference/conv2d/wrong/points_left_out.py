"""
code: has _[:, :, ::stride, ::stride]
en: With a stride, points of the image are left out before the kernel is put on it, so neighbours under
the kernel are no neighbours in the image.
cause: `x[:, :, ::stride, ::stride]` keeps only some of the points.
fix: Keep the image whole, and put the kernel on every `stride`-th place.

ja: ストライドがあると、カーネルを重ねる前に画像の点が間引かれています。
そのため、カーネルの下で隣り合う点が、元の画像では隣り合っていません。
原因: `x[:, :, ::stride, ::stride]` は、一部の点だけを残します。
直し方: 画像は間引かず、カーネルを置く位置を `stride` おきにします。
"""

import torch
from torch.nn import functional as F


def conv2d(x, weight, bias=None, stride=1, padding=0):
    kh, kw = weight.shape[2:]
    x = F.pad(x, (padding, padding, padding, padding))
    x = x[:, :, ::stride, ::stride]
    rows = []
    for i in range(x.shape[2] - kh + 1):
        row = []
        for j in range(x.shape[3] - kw + 1):
            patch = x[:, :, i : i + kh, j : j + kw]
            row.append((patch[:, None] * weight).sum(dim=(2, 3, 4)))
        rows.append(torch.stack(row, dim=2))
    out = torch.stack(rows, dim=2)
    return out if bias is None else out + bias[:, None, None]
