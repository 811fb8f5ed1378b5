"""
code: has _.pad(_, (0, _, 0, _))
en: conv2d fails where there is padding: the image has not got as many points as output_size counts.
cause: Zeros are added on the right and at the bottom only, and none on the left and at the top.
fix: Pad on all four sides: `F.pad(x, (padding, padding, padding, padding))`.

ja: パディングがあると、エラーになります。画像の点が、output_size で数えた分だけありません。
原因: 右と下にだけ 0 を加え、左と上には加えていません。
直し方: 上下左右に加えます（`F.pad(x, (padding, padding, padding, padding))`）。
"""

import torch
from torch.nn import functional as F


def conv2d(x, weight, bias=None, stride=1, padding=0):
    kh, kw = weight.shape[2:]
    oh = output_size(x.shape[2], kh, stride, padding)
    ow = output_size(x.shape[3], kw, stride, padding)
    x = F.pad(x, (0, padding, 0, padding))
    rows = []
    for i in range(oh):
        row = []
        for j in range(ow):
            patch = x[:, :, i * stride : i * stride + kh, j * stride : j * stride + kw]
            row.append((patch[:, None] * weight).sum(dim=(2, 3, 4)))
        rows.append(torch.stack(row, dim=2))
    out = torch.stack(rows, dim=2)
    return out if bias is None else out + bias[:, None, None]
