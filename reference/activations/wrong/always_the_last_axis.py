"""
en: softmax goes along the last axis, whatever `dim` is.
fix: Pass `dim` on wherever an axis is needed.

ja: `dim` に何を渡しても、softmax が最後の軸に沿って計算されます。
直し方: 軸を指定するところでは、すべて `dim` を使います。
"""

import torch


def softmax(x, dim):
    e = torch.exp(x - x.amax(dim=-1, keepdim=True))
    return e / e.sum(dim=-1, keepdim=True)
