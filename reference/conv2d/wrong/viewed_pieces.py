"""
en: `view` fails in conv2d, because the numbers of a piece of an image are not next to each other in
memory.
cause: `view` never copies, and here a copy is needed.
fix: Use `reshape`, which copies where it has to.

ja: conv2d の `view` がエラーになります。画像から切り出した部分の数値は、
メモリの上で隣り合っていないからです。
原因: `view` はコピーをしませんが、ここではコピーが必要です。
直し方: 必要なときだけコピーする `reshape` を使います。
"""

import torch
from torch.nn import functional as F


def conv2d(x, weight, bias=None, stride=1, padding=0):
    kh, kw = weight.shape[2:]
    oh = output_size(x.shape[2], kh, stride, padding)
    ow = output_size(x.shape[3], kw, stride, padding)
    x = F.pad(x, (padding, padding, padding, padding))
    table = weight.reshape(len(weight), -1).T
    rows = []
    for i in range(oh):
        row = []
        for j in range(ow):
            patch = x[:, :, i * stride : i * stride + kh, j * stride : j * stride + kw]
            row.append(patch.view(len(x), -1) @ table)
        rows.append(torch.stack(row, dim=2))
    out = torch.stack(rows, dim=2)
    return out if bias is None else out + bias[:, None, None]
