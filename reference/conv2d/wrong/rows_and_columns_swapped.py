"""
en: The rows and the columns of the result are exchanged.
cause: The places along the width become the axis before the one of the places along the height.
fix: Put the rows first and the columns last: the result is (N, K, OH, OW).

ja: 結果の行と列が入れ替わっています。
原因: 横方向の位置の軸が、縦方向の位置の軸より前に置かれています。
直し方: 行を先に、列を後にします。結果の形は (N, K, OH, OW) です。
"""

import torch
from torch.nn import functional as F


def conv2d(x, weight, bias=None, stride=1, padding=0):
    kh, kw = weight.shape[2:]
    oh = output_size(x.shape[2], kh, stride, padding)
    ow = output_size(x.shape[3], kw, stride, padding)
    x = F.pad(x, (padding, padding, padding, padding))
    columns = []
    for j in range(ow):
        column = []
        for i in range(oh):
            patch = x[:, :, i * stride : i * stride + kh, j * stride : j * stride + kw]
            column.append((patch[:, None] * weight).sum(dim=(2, 3, 4)))
        columns.append(torch.stack(column, dim=2))
    out = torch.stack(columns, dim=2)
    return out if bias is None else out + bias[:, None, None]
