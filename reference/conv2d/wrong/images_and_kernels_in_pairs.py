"""
code: has _ * weight

en: The images do not meet every kernel. With several images and kernels, conv2d fails or gives a result of
another shape.
cause: `patch * weight` puts the axis of the images on the axis of the kernels.
fix: Give the pieces an axis for the kernels, `[:, None]`, so that each meets every kernel: (N, K,
C, KH, KW).

ja: 画像がすべてのカーネルと組み合わされていません。画像やカーネルが複数あると、
エラーになるか、結果の形が変わります。
原因: `patch * weight` では、画像の軸とカーネルの軸がそろえられます。
直し方: 切り出した部分に `[:, None]` でカーネルの軸を加え、どのカーネルとも掛け合わせます。形は (N, K, C, KH, KW) です。
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
            row.append((patch * weight).sum(dim=(1, 2, 3)))
        rows.append(torch.stack(row, dim=1))
    out = torch.stack(rows, dim=1)[:, None]
    return out if bias is None else out + bias[:, None, None]
