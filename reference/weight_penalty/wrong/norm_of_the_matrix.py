"""
code: calls norm

en: l1 of a single weight is the largest of its columns' sums of absolute values.
cause: `norm` of `torch.linalg` takes a matrix as a whole, for which the 1-norm means something
else.
fix: Use `p.abs().sum()`, or `torch.linalg.vector_norm(p, 1)`.

ja: 1つの重みの l1 が、列ごとの絶対値の和の最大値になっています。
原因: `torch.linalg` の `norm` に行列を渡すと、行列としての 1 ノルムを求めます。
直し方: `p.abs().sum()` か `torch.linalg.vector_norm(p, 1)` を使います。
"""

import torch


def l1(model):
    return sum(torch.linalg.norm(p, 1) for p in model.parameters() if p.ndim >= 2)
