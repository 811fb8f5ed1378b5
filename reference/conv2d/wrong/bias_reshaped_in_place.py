"""
code: calls unsqueeze_ or calls resize_
en: conv2d changes bias: afterwards the caller's tensor has another shape.
cause: A method that ends in an underscore works in place: it gives bias itself another shape.
fix: Use `bias[:, None, None]`, which leaves bias as it is.

ja: conv2d が bias を書き換えています。呼び出した後、呼び出し側のテンソルの形が変わっています。
原因: 末尾に `_` が付くメソッドはインプレース演算で、bias そのものの形を変えます。
直し方: bias を変えない `bias[:, None, None]` を使います。
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
            top, left = i * stride, j * stride
            patch = x[:, None, :, top : top + kh, left : left + kw]
            row.append((patch * weight).sum(dim=(2, 3, 4)))
        rows.append(torch.stack(row, dim=2))
    out = torch.stack(rows, dim=2)
    return out if bias is None else out + bias.unsqueeze_(1).unsqueeze_(2)
