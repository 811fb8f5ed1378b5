"""
code: calls max

en: softmax stops with an error.
cause: With `dim`, `max` returns a pair: the largest values and their positions.
fix: Use `amax`, or the `values` of `max`.

ja: softmax がエラーになります。
原因: `dim` を指定すると、`max` は最大値とその位置の組を返します。
直し方: `amax` を使うか、`max` の結果の `values` を使います。
"""

import torch


def softmax(x, dim):
    e = torch.exp(x - x.max(dim=dim, keepdim=True))
    return e / e.sum(dim=dim, keepdim=True)
