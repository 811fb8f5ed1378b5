"""
en: conv2d fails where there is padding: the image has not got as many points as output_size counts.
cause: output_size gets the size of the padded image, and adds the padding again.
fix: Call output_size with the size before the padding, or with `padding=0`.

ja: パディングがあると、エラーになります。画像の点が、output_size で数えた分だけありません。
原因: パディングした後の大きさを output_size に渡しているので、パディングがもう一度足されています。
直し方: パディングする前の大きさを渡すか、`padding=0` で呼び出します。
"""

import torch
from torch.nn import functional as F


def conv2d(x, weight, bias=None, stride=1, padding=0):
    kh, kw = weight.shape[2:]
    x = F.pad(x, (padding, padding, padding, padding))
    oh = output_size(x.shape[2], kh, stride, padding)
    ow = output_size(x.shape[3], kw, stride, padding)
    rows = []
    for i in range(oh):
        row = []
        for j in range(ow):
            patch = x[:, :, i * stride : i * stride + kh, j * stride : j * stride + kw]
            row.append((patch[:, None] * weight).sum(dim=(2, 3, 4)))
        rows.append(torch.stack(row, dim=2))
    out = torch.stack(rows, dim=2)
    return out if bias is None else out + bias[:, None, None]
