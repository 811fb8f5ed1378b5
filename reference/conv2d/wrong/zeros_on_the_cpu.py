"""
wrong: off the CPU only

en: conv2d fails if the images are not on the CPU, or its result is on another device.
cause: `torch.zeros` makes a tensor on the CPU unless it is given a device.
fix: Make the zeros where the images are: `x.new_zeros(…)`.

ja: 画像が CPU 以外のデバイスにあると、エラーになるか、結果が別のデバイスに置かれます。
原因: `torch.zeros` は、デバイスを指定しないと CPU にテンソルを作ります。
直し方: 画像のあるデバイスに作ります（`x.new_zeros(…)`）。
"""

import torch


def conv2d(x, weight, bias=None, stride=1, padding=0):
    kh, kw = weight.shape[2:]
    oh = output_size(x.shape[2], kh, stride, padding)
    ow = output_size(x.shape[3], kw, stride, padding)
    n, c, h, w = x.shape
    padded = torch.zeros(n, c, h + 2 * padding, w + 2 * padding, dtype=x.dtype)
    padded[:, :, padding : padding + h, padding : padding + w] = x
    rows = []
    for i in range(oh):
        row = []
        for j in range(ow):
            patch = padded[:, :, i * stride : i * stride + kh, j * stride : j * stride + kw]
            row.append((patch[:, None] * weight).sum(dim=(2, 3, 4)))
        rows.append(torch.stack(row, dim=2))
    out = torch.stack(rows, dim=2)
    return out if bias is None else out + bias[:, None, None]
