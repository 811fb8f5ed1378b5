"""
en: conv2d fails where the number of kernels is not the number of input channels.
cause: The weight is read as (C, K, KH, KW).
fix: Read the axes of the weight as (K, C, KH, KW): the first one is that of the kernels.

ja: カーネルの数と入力のチャンネル数が違うと、エラーになります。
原因: 重みの形を (C, K, KH, KW) としています。
直し方: 重みの軸を (K, C, KH, KW) の順に読みます。最初の軸がカーネルの軸です。
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
            row.append(torch.einsum("ncij,ckij->nk", patch, weight))
        rows.append(torch.stack(row, dim=2))
    out = torch.stack(rows, dim=2)
    return out if bias is None else out + bias[:, None, None]
