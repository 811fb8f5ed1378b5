"""
code: calls softmax

en: Softmax is applied twice: the loss is far too small where the network is wrong, and not near 0
where it is sure and right.
cause: `F.cross_entropy` takes logits, and applies softmax itself, so it is applied twice.
fix: Pass the logits as they are to the function that applies the softmax itself.

ja: softmax が2回適用されています。間違えたときの損失が小さすぎ、
自信をもって正解したときの損失も 0 に近づきません。
原因: `F.cross_entropy` はロジットを受け取り、softmax も計算します。
直し方: softmax を自分で適用する関数に、ロジットをそのまま渡します。
"""

import torch
from torch.nn import functional as F


def cross_entropy(logits, target):
    return F.cross_entropy(torch.softmax(logits, dim=1), target)
