"""
code: has _.pad(_, (_, _))
en: conv2d fails where there is padding: the image has not got as many points as output_size counts.
cause: `F.pad` with two numbers pads on the left and on the right only.
fix: Pad on all four sides: `F.pad(x, (padding, padding, padding, padding))`.

ja: パディングがあると、エラーになります。画像の点が、output_size で数えた分だけありません。
原因: `F.pad` に数値を2つ渡すと、左右にしか 0 が加わりません。
直し方: 上下左右に加えます（`F.pad(x, (padding, padding, padding, padding))`）。
"""

import torch
from torch.nn import functional as F


def conv2d(x, weight, bias=None, stride=1, padding=0):
    kh, kw = weight.shape[2:]
    oh = output_size(x.shape[2], kh, stride, padding)
    ow = output_size(x.shape[3], kw, stride, padding)
    x = F.pad(x, (padding, padding))
    rows = []
    for i in range(oh):
        row = []
        for j in range(ow):
            patch = x[:, :, i * stride : i * stride + kh, j * stride : j * stride + kw]
            row.append((patch[:, None] * weight).sum(dim=(2, 3, 4)))
        rows.append(torch.stack(row, dim=2))
    out = torch.stack(rows, dim=2)
    return out if bias is None else out + bias[:, None, None]
