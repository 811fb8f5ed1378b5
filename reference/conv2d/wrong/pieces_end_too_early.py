"""
code: has _[_, _, _ : kh, _ : kw] or has _[_, _, _ : KH, _ : KW] or has _[..., _ : kh, _ : kw]
en: The pieces that are cut out of the image are too small, or empty.
cause: In `x[a:b]`, `b` is where the piece ends, not how long it is.
fix: Add the beginning: `top : top + kh`.

ja: 画像から切り出した部分が小さすぎるか、空になっています。
原因: `x[a:b]` の `b` は、長さではなく、終わりの位置です。
直し方: 始まりの位置を足します（`top : top + kh`）。
"""

import torch
from torch.nn import functional as F


def conv2d(x, weight, bias=None, stride=1, padding=0):
    kh, kw = weight.shape[2:]
    oh = output_size(x.shape[2], kh, stride, padding)
    ow = output_size(x.shape[3], kw, stride, padding)
    x = F.pad(x, (padding, padding, padding, padding))
    out = x.new_zeros(len(x), len(weight), oh, ow)
    for i in range(oh):
        for j in range(ow):
            patch = x[:, :, i * stride : kh, j * stride : kw]
            out[:, :, i, j] = torch.einsum("nchw,kchw->nk", patch, weight)
    return out if bias is None else out + bias[:, None, None]
