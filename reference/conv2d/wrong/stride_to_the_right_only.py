"""
en: The stride works from left to right, but downwards the kernel moves on by one point.
fix: Use the stride in both directions: multiply the number of the row by it, too.

ja: ストライドが横方向にしか効いておらず、縦方向にはカーネルが1点ずつ動いています。
直し方: ストライドを両方の向きに使います。行の番号にも掛けます。
"""

import torch
from torch.nn import functional as F


def conv2d(x, weight, bias=None, stride=1, padding=0):
    kh, kw = weight.shape[2:]
    oh = output_size(x.shape[2], kh, stride, padding)
    ow = output_size(x.shape[3], kw, stride, padding)
    x = F.pad(x, (padding, padding, padding, padding))
    rows = []
    for i in range(oh):
        row = []
        for j in range(ow):
            patch = x[:, :, i : i + kh, j * stride : j * stride + kw]
            row.append((patch[:, None] * weight).sum(dim=(2, 3, 4)))
        rows.append(torch.stack(row, dim=2))
    out = torch.stack(rows, dim=2)
    return out if bias is None else out + bias[:, None, None]
