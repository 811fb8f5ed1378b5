"""
code: calls sigmoid

en: The sigmoid is applied twice: binary_cross_entropy is never close to 0.
cause: `binary_cross_entropy_with_logits` takes logits, and applies the sigmoid itself.
fix: Pass the logits as they are to the function that applies the sigmoid itself.

ja: シグモイド関数が2回適用されていて、binary_cross_entropy が 0 に近づきません。
原因: `binary_cross_entropy_with_logits` はロジットを受け取り、シグモイド関数も計算します。
直し方: シグモイド関数を自分で適用する関数に、ロジットをそのまま渡します。
"""

import torch
from torch.nn import functional as F


def binary_cross_entropy(logit, target):
    return F.binary_cross_entropy_with_logits(torch.sigmoid(logit), target)
