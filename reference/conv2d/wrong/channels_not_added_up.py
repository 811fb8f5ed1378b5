"""
en: The result has one axis too many: the products of the input channels are not added up to one number.
cause: The sum goes along the axes of the kernel only.
fix: Add up along the axis of the input channels as well: `sum(dim=(2, 3, 4))`.

ja: 結果の軸が1つ多くなっています。入力の各チャンネルの積が、1つの数値にまとめられていません。
原因: カーネルの縦横の軸に沿ってしか足していません。
直し方: 入力のチャンネルの軸に沿っても足します（`sum(dim=(2, 3, 4))`）。
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
            row.append((patch[:, None] * weight).sum(dim=(3, 4)))
        rows.append(torch.stack(row, dim=2))
    out = torch.stack(rows, dim=2)
    return out if bias is None else out + bias[:, None, None, None]
