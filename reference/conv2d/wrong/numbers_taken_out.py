"""
en: The values are right, but the result is not connected to x, weight and bias, so autograd finds no
slopes.
cause: `.item()` takes plain numbers out of the tensors, and a tensor made of them has no record of the
calculation.
fix: Keep the sums as tensors, and put them together with `torch.stack`.

ja: 値は正しいのですが、結果が x、weight、bias とつながっておらず、自動微分で傾きを求められません。
原因: `.item()` はテンソルから普通の数値を取り出します。そこから作ったテンソルには、計算の記録がありません。
直し方: 和をテンソルのまま残し、`torch.stack` でまとめます。
"""

import torch
from torch.nn import functional as F


def conv2d(x, weight, bias=None, stride=1, padding=0):
    kh, kw = weight.shape[2:]
    oh = output_size(x.shape[2], kh, stride, padding)
    ow = output_size(x.shape[3], kw, stride, padding)
    padded = F.pad(x, (padding, padding, padding, padding))
    out = []
    for image in padded:
        for k, kernel in enumerate(weight):
            b = 0.0 if bias is None else bias[k].item()
            for i in range(oh):
                for j in range(ow):
                    patch = image[:, i * stride : i * stride + kh, j * stride : j * stride + kw]
                    out.append((patch * kernel).sum().item() + b)
    return torch.tensor(out, dtype=x.dtype, device=x.device).reshape(len(x), len(weight), oh, ow)
