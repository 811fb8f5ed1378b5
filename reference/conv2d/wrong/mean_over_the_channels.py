"""
en: The results are too small in images with several channels: the sums of the channels are averaged.
cause: `mean` along the channels divides by their number.
fix: Add up the products of all channels with `sum`.

ja: 複数のチャンネルがあると、結果が小さすぎます。チャンネルごとの和が平均されています。
原因: チャンネルの軸に沿った `mean` は、チャンネルの数で割ります。
直し方: 全チャンネルの積を `sum` で足し合わせます。
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
            patch = x[:, :, i * stride : i * stride + kh, j * stride : j * stride + kw]
            row.append((patch[:, None] * weight).sum(dim=(3, 4)).mean(dim=2))
        rows.append(torch.stack(row, dim=2))
    out = torch.stack(rows, dim=2)
    return out if bias is None else out + bias[:, None, None]
