"""
code: calls softmax

en: Softmax is applied twice: for large logits, the loss is far too small, and it is not 0 where the
network is sure and right.
cause: `F.cross_entropy` takes logits, and applies softmax itself.
fix: Pass it the logits as they are.

ja: softmax が2回適用されています。大きなロジットで損失が小さすぎ、
自信をもって正解しても 0 になりません。
原因: `F.cross_entropy` はロジットを受け取り、softmax も計算します。
直し方: ロジットをそのまま渡します。
"""

import torch
from torch.nn import functional as F


def cross_entropy(logits, target):
    return F.cross_entropy(torch.softmax(logits, dim=1), target)
