"""
en: In binary_cross_entropy, examples with the target 0 count nothing.
cause: Multiplying by the target leaves only the examples with target 1.
fix: Add the other half, with `(1 - target)` and the sigmoid of `-logit`, which is 1 minus the
sigmoid of `logit`.

ja: binary_cross_entropy で、目標値が 0 のデータの損失が数えられていません。
原因: target を掛けると、目標値が 1 のデータしか残りません。
直し方: もう半分も加えます。`(1 - target)` を掛け、
`-logit` のシグモイド関数（1 から `logit` のシグモイド関数を引いた値）を使います。
"""

import torch
from torch.nn import functional as F


def binary_cross_entropy(logit, target):
    return -(target * F.logsigmoid(logit)).mean()
