"""
en: The result is that of kernels turned by 180 degrees: the last weight of each comes first.
fix: Put the kernel on the image as it is, without `flip`.

ja: 180度回したカーネルの結果になっています。カーネルの最後の重みが最初に来ています。
直し方: カーネルを、`flip` を使わずにそのまま画像に重ねます。
"""

import torch
from torch.nn import functional as F


def conv2d(x, weight, bias=None, stride=1, padding=0):
    weight = weight.flip(2, 3)
    kh, kw = weight.shape[2:]
    oh = output_size(x.shape[2], kh, stride, padding)
    ow = output_size(x.shape[3], kw, stride, padding)
    x = F.pad(x, (padding, padding, padding, padding))
    rows = []
    for i in range(oh):
        row = []
        for j in range(ow):
            patch = x[:, :, i * stride : i * stride + kh, j * stride : j * stride + kw]
            row.append((patch[:, None] * weight).sum(dim=(2, 3, 4)))
        rows.append(torch.stack(row, dim=2))
    out = torch.stack(rows, dim=2)
    return out if bias is None else out + bias[:, None, None]
