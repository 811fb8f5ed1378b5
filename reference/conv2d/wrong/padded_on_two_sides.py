"""
en: With padding, the result has the right shape, but the image is shifted in its frame: all the zeros
are to the right of it and below.
cause: The frame is put on two sides, twice as wide, instead of on all four.
fix: Put the same number of zeros on all four sides: `F.pad(x, (padding, padding, padding, padding))`.

ja: パディングがあると、結果の形は合っていますが、枠の中で画像がずれています。
0 がすべて、画像の右と下に置かれています。
原因: 上下左右ではなく2つの側だけに、2倍の幅の枠が付いています。
直し方: 上下左右に同じ数の 0 を加えます（`F.pad(x, (padding, padding, padding, padding))`）。
"""

import torch
from torch.nn import functional as F


def conv2d(x, weight, bias=None, stride=1, padding=0):
    kh, kw = weight.shape[2:]
    oh = output_size(x.shape[2], kh, stride, padding)
    ow = output_size(x.shape[3], kw, stride, padding)
    x = F.pad(x, (0, 2 * padding, 0, 2 * padding))
    rows = []
    for i in range(oh):
        row = []
        for j in range(ow):
            patch = x[:, :, i * stride : i * stride + kh, j * stride : j * stride + kw]
            row.append((patch[:, None] * weight).sum(dim=(2, 3, 4)))
        rows.append(torch.stack(row, dim=2))
    out = torch.stack(rows, dim=2)
    return out if bias is None else out + bias[:, None, None]
