"""
en: The frame around the image is not of zeros.
cause: `F.pad` repeats the points at the border with `mode="replicate"`.
fix: Leave `mode` out: then `F.pad` adds zeros.

ja: 画像のまわりの枠が 0 ではありません。
原因: `F.pad` に `mode="replicate"` を指定すると、端の点が繰り返されます。
直し方: `mode` を省略します。`F.pad` は 0 を加えます。
"""

import torch
from torch.nn import functional as F


def conv2d(x, weight, bias=None, stride=1, padding=0):
    kh, kw = weight.shape[2:]
    oh = output_size(x.shape[2], kh, stride, padding)
    ow = output_size(x.shape[3], kw, stride, padding)
    x = F.pad(x, (padding, padding, padding, padding), mode="replicate")
    rows = []
    for i in range(oh):
        row = []
        for j in range(ow):
            patch = x[:, :, i * stride : i * stride + kh, j * stride : j * stride + kw]
            row.append((patch[:, None] * weight).sum(dim=(2, 3, 4)))
        rows.append(torch.stack(row, dim=2))
    out = torch.stack(rows, dim=2)
    return out if bias is None else out + bias[:, None, None]
