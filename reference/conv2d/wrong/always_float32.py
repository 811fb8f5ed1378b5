"""
en: For float64 images, the result is not float64.
cause: `torch.zeros` makes a float32 tensor, whatever the images are, unless it is given a dtype.
fix: Make the zeros from the images: `x.new_zeros(…)`.

ja: 画像が float64 でも、結果が float64 になりません。
原因: `torch.zeros` は、dtype を指定しないと、画像が何であっても float32 のテンソルを作ります。
直し方: 画像を元にして 0 のテンソルを作ります（`x.new_zeros(…)`）。
"""

import torch
from torch.nn import functional as F


def conv2d(x, weight, bias=None, stride=1, padding=0):
    kh, kw = weight.shape[2:]
    oh = output_size(x.shape[2], kh, stride, padding)
    ow = output_size(x.shape[3], kw, stride, padding)
    x = F.pad(x, (padding, padding, padding, padding))
    out = torch.zeros(len(x), len(weight), oh, ow, device=x.device)
    for i in range(oh):
        for j in range(ow):
            patch = x[:, :, i * stride : i * stride + kh, j * stride : j * stride + kw]
            out[:, :, i, j] = (patch[:, None] * weight).sum(dim=(2, 3, 4))
    return out if bias is None else out + bias[:, None, None]
