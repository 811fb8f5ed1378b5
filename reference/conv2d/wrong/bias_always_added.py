"""
en: conv2d fails if there is no bias.
cause: None cannot be added to a tensor, and has no axes.
fix: Add the bias only if it is there: `if bias is not None:`.

ja: バイアスがないと、エラーになります。
原因: None はテンソルに足せず、軸もありません。
直し方: バイアスがあるときだけ足します（`if bias is not None:`）。
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
            row.append((patch[:, None] * weight).sum(dim=(2, 3, 4)))
        rows.append(torch.stack(row, dim=2))
    return torch.stack(rows, dim=2) + bias[:, None, None]
