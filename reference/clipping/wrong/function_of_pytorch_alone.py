"""
code: calls clip_grad_norm_

en: If one element is inf, other elements change: the gradients become 0 or nan.
cause: `clip_grad_norm_` multiplies also where the norm is inf.
fix: Change nothing unless the norm is finite, which `torch.isfinite` says.

ja: inf の要素が1つあると、ほかの要素まで変わり、勾配が 0 や nan になります。
原因: `clip_grad_norm_` は、ノルムが inf のときも係数を掛けます。
直し方: ノルムが有限かどうかを `torch.isfinite` で確かめ、有限でなければ何も変えません。
"""

import torch


def clip_(parameters, max_norm):
    return torch.nn.utils.clip_grad_norm_(parameters, max_norm)
