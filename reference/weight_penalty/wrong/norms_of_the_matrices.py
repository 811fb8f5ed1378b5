"""
code: calls norm

en: l2 of a single weight is the square of its largest singular value, and l1 is the largest of its
columns' sums of absolute values.
cause: `norm` of `torch.linalg` takes a matrix as a whole, for which the two norms mean something
else.
fix: Use `p.abs().sum()` and `(p * p).sum()`, for any number of axes.

ja: 1つの重みの l2 が最大の特異値の2乗に、l1 が列ごとの絶対値の和の最大値になっています。
原因: `torch.linalg` の `norm` に行列を渡すと、要素をまとめて計算するのではなく、行列としてのノルムを
求めます。
直し方: 軸がいくつでも使える `p.abs().sum()` と `(p * p).sum()` にします。
"""

import torch


def l2(model):
    return sum(torch.linalg.norm(p, 2) ** 2 for p in model.parameters() if p.ndim >= 2)


def l1(model):
    return sum(torch.linalg.norm(p, 1) for p in model.parameters() if p.ndim >= 2)
