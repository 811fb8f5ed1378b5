"""
en: The bias is added more than once to each result.
cause: It is added to the products, and then they are added up.
fix: Add the bias once, after the sum.

ja: どの結果にも、バイアスが2回以上足されています。
原因: それぞれの積にバイアスを足してから、積を足し合わせています。
直し方: バイアスは、和を求めた後で1回だけ足します。
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
            products = patch[:, None] * weight
            if bias is not None:
                products = products + bias[:, None, None, None]
            row.append(products.sum(dim=(2, 3, 4)))
        rows.append(torch.stack(row, dim=2))
    return torch.stack(rows, dim=2)
