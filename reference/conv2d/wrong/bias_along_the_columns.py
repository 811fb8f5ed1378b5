"""
code: has _ + bias
en: conv2d fails when it adds the bias of several kernels.
cause: In `out + bias`, the numbers of the bias meet the columns, not the output channels.
fix: Give the bias the shape (K, 1, 1): `bias[:, None, None]`.

ja: カーネルが複数あると、バイアスを足すところでエラーになります。
原因: `out + bias` では、バイアスの数値が、出力チャンネルではなく列と組み合わされます。
直し方: バイアスの形を (K, 1, 1) にします（`bias[:, None, None]`）。
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
    return out if bias is None else out + bias
