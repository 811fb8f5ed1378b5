"""
en: conv2d fails where there is a stride.
cause: `range(0, oh, stride)` steps over rows of the result. But `oh` counts only the places that are used.
fix: Go through all rows and columns of the result, and begin each piece at `stride` times their
number.

ja: ストライドがあると、エラーになります。
原因: `range(0, oh, stride)` は、結果の行を飛ばします。しかし `oh` は、実際に使う位置だけを数えたものです。
直し方: 結果の行と列を1つずつ順に求め、その番号の `stride` 倍のところから切り出します。
"""

import torch
from torch.nn import functional as F


def conv2d(x, weight, bias=None, stride=1, padding=0):
    kh, kw = weight.shape[2:]
    oh = output_size(x.shape[2], kh, stride, padding)
    ow = output_size(x.shape[3], kw, stride, padding)
    x = F.pad(x, (padding, padding, padding, padding))
    sums = []
    for i in range(0, oh, stride):
        for j in range(0, ow, stride):
            patch = x[:, :, i : i + kh, j : j + kw]
            sums.append((patch[:, None] * weight).sum(dim=(2, 3, 4)))
    out = torch.stack(sums, dim=2).reshape(len(x), len(weight), oh, ow)
    return out if bias is None else out + bias[:, None, None]
