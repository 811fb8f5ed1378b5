"""
code: calls exp

en: For large weighted sums the result is nan.
cause: exp overflows to infinity, and infinity divided by infinity is nan.
fix: Use `torch.sigmoid`.

ja: 重み付き和が大きいと、結果が nan になります。
原因: exp がオーバーフローして無限大になり、無限大を無限大で割ると nan になります。
直し方: `torch.sigmoid` を使います。
"""

import torch


def forward(x, w1, b1, w2, b2):
    e = torch.exp(x @ w1.T + b1)
    h = e / (1 + e)
    return h, h @ w2.T + b2
