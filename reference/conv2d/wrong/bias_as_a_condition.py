"""
en: A bias with several numbers ends in an error: it cannot be a condition.
cause: `if bias` is only possible for a tensor with one element.
fix: Write `if bias is not None`.

ja: バイアスに数値が2つ以上あると、条件として使えず、エラーになります。
原因: `if bias` と書けるのは、要素が1つのテンソルだけです。
直し方: `if bias is not None` と書きます。
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
    out = torch.stack(rows, dim=2)
    if bias:
        out = out + bias[:, None, None]
    return out
