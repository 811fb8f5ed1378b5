"""
en: With padding, the result has the right shape, but the image is shifted: there are twice as many
zeros above it and to the left of it as there should be.
fix: Put `padding` zeros on each of the four sides, once:
`F.pad(x, (padding, padding, padding, padding))`.

ja: パディングがあると、結果の形は合っていますが、画像がずれています。
画像の上と左に置かれた 0 が、本来の2倍あります。
直し方: 上下左右に `padding` 個ずつ、1回だけ 0 を加えます
（`F.pad(x, (padding, padding, padding, padding))`）。
"""

import torch
from torch.nn import functional as F


def conv2d(x, weight, bias=None, stride=1, padding=0):
    kh, kw = weight.shape[2:]
    oh = output_size(x.shape[2], kh, stride, padding)
    ow = output_size(x.shape[3], kw, stride, padding)
    x = F.pad(x, (2 * padding, 2 * padding, 2 * padding, 2 * padding))
    rows = []
    for i in range(oh):
        row = []
        for j in range(ow):
            patch = x[:, :, i * stride : i * stride + kh, j * stride : j * stride + kw]
            row.append((patch[:, None] * weight).sum(dim=(2, 3, 4)))
        rows.append(torch.stack(row, dim=2))
    out = torch.stack(rows, dim=2)
    return out if bias is None else out + bias[:, None, None]
