"""
en: softmax stops with an error, or divides by the wrong sums.
cause: Without `keepdim=True`, the sums have one axis less, and broadcasting lines them up with
another axis.
fix: Add `keepdim=True` to the sum.

ja: softmax がエラーになるか、違う和で割られています。
原因: `keepdim=True` がないと、和の軸が1つ減り、
ブロードキャストで別の軸と組み合わされます。
直し方: 合計に `keepdim=True` を指定します。
"""

import torch


def softmax(x, dim):
    e = torch.exp(x - x.amax(dim=dim, keepdim=True))
    return e / e.sum(dim=dim)
