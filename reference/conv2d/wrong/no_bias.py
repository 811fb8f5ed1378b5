"""
en: The bias is not added.
fix: Add the bias to the result unless it is None: `bias[:, None, None]`, with the shape (K, 1, 1).

ja: バイアスが足されていません。
直し方: バイアスが None でなければ、形が (K, 1, 1) の `bias[:, None, None]` を結果に足します。
"""

from torch.nn import functional as F


def conv2d(x, weight, bias=None, stride=1, padding=0):
    kh, kw = weight.shape[2:]
    oh = output_size(x.shape[2], kh, stride, padding)
    ow = output_size(x.shape[3], kw, stride, padding)
    x = F.pad(x, (padding, padding, padding, padding))
    out = x.new_zeros(len(x), len(weight), oh, ow)
    for i in range(oh):
        for j in range(ow):
            patch = x[:, :, i * stride : i * stride + kh, j * stride : j * stride + kw]
            out[:, :, i, j] = (patch[:, None] * weight).sum(dim=(2, 3, 4))
    return out
