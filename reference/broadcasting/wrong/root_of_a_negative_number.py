"""
code: has _ - 2 * _ @ _ or has _ - 2 * _

en: Some distances between equal points are nan.
cause: a² + b² - 2ab is 0 for equal points only without rounding. Here it can be a tiny negative
number, and its square root is nan.
fix: Subtract first, and then square: `(a[:, None] - b) ** 2` is never negative.

ja: 同じ点どうしの距離が nan になることがあります。
原因: a² + b² - 2ab は、同じ点では 0 のはずですが、丸め誤差でごく小さな負の数になることがあり、
その平方根は nan です。
直し方: 先に引いてから2乗します。`(a[:, None] - b) ** 2` は負になりません。
"""

import torch


def distances(a, b):
    squares = (a**2).sum(dim=1)[:, None] + (b**2).sum(dim=1) - 2 * a @ b.T
    return torch.sqrt(squares)
