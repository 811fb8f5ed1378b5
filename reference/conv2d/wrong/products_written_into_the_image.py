"""
code: has _ *= _ or calls mul_
en: The products are written into the image, so the next places find other numbers there.
cause: A piece that was cut out with `[…]` shares its numbers with the image, and `*=` and `mul_`
work in place.
fix: Make a new tensor: `patch * weight[k]`.

ja: 積が画像に書き込まれ、次の位置では別の数値が使われています。
原因: `[…]` で切り出した部分は、画像と数値を共有しています。`*=` と `mul_` はインプレース演算です。
直し方: `patch * weight[k]` で新しいテンソルを作ります。
"""

import torch
from torch.nn import functional as F


def conv2d(x, weight, bias=None, stride=1, padding=0):
    n, k = len(x), len(weight)
    kh, kw = weight.shape[2:]
    oh = output_size(x.shape[2], kh, stride, padding)
    ow = output_size(x.shape[3], kw, stride, padding)
    x = F.pad(x, (padding, padding, padding, padding))
    out = x.new_zeros(n, k, oh, ow)
    for c in range(k):
        for i in range(oh):
            for j in range(ow):
                top, left = i * stride, j * stride
                patch = x[:, :, top : top + kh, left : left + kw]
                patch *= weight[c]
                out[:, c, i, j] = patch.sum(dim=(1, 2, 3))
    return out if bias is None else out + bias[:, None, None]
