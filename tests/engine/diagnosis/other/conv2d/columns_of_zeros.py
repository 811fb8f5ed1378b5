"""
said: the image has not got as many points as output_size counts
false: F.pad` with two numbers
false: the result is not kept
false: adds the padding again
"""

import torch


def conv2d(x, weight, bias=None, stride=1, padding=0):
    kh, kw = weight.shape[2:]
    oh = output_size(x.shape[2], kh, stride, padding)
    ow = output_size(x.shape[3], kw, stride, padding)
    zeros = x.new_zeros(*x.shape[:3], padding)
    x = torch.cat([zeros, x, zeros], dim=3)
    rows = []
    for i in range(oh):
        row = []
        for j in range(ow):
            patch = x[:, :, i * stride : i * stride + kh, j * stride : j * stride + kw]
            row.append((patch[:, None] * weight).sum(dim=(2, 3, 4)))
        rows.append(torch.stack(row, dim=2))
    out = torch.stack(rows, dim=2)
    return out if bias is None else out + bias[:, None, None]
