"""
en: The kernel moves on by one point, whatever the stride.
cause: The number of places follows the stride, but not where they are.
fix: Begin the piece for row i, column j at row i·stride, column j·stride.

ja: ストライドがいくつでも、カーネルが1点ずつしか動いていません。
原因: 位置の数はストライドに合っていますが、位置そのものが合っていません。
直し方: i 行 j 列では、i·stride 行、j·stride 列から切り出します。
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
            patch = x[:, :, i : i + kh, j : j + kw]
            row.append((patch[:, None] * weight).sum(dim=(2, 3, 4)))
        rows.append(torch.stack(row, dim=2))
    out = torch.stack(rows, dim=2)
    return out if bias is None else out + bias[:, None, None]
