"""
en: All output channels are the same: each is made with the first kernel.
fix: Use kernel k, `weight[k]`, for output channel k.

ja: どの出力チャンネルも同じで、すべて最初のカーネルから作られています。
直し方: 出力チャンネル k には、カーネル k（`weight[k]`）を使います。
"""

from torch.nn import functional as F


def conv2d(x, weight, bias=None, stride=1, padding=0):
    kh, kw = weight.shape[2:]
    oh = output_size(x.shape[2], kh, stride, padding)
    ow = output_size(x.shape[3], kw, stride, padding)
    x = F.pad(x, (padding, padding, padding, padding))
    out = x.new_zeros(len(x), len(weight), oh, ow)
    for k in range(len(weight)):
        for i in range(oh):
            for j in range(ow):
                patch = x[:, :, i * stride : i * stride + kh, j * stride : j * stride + kw]
                out[:, k, i, j] = (patch * weight[0]).sum(dim=(1, 2, 3))
    return out if bias is None else out + bias[:, None, None]
