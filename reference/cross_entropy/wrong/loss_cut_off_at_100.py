"""
code: calls sigmoid and calls binary_cross_entropy

en: For large logits, binary_cross_entropy is too small: it never exceeds 100.
cause: `F.binary_cross_entropy` takes probabilities. Where one is 0, it replaces the logarithm with
-100.
fix: Use the cross-entropy of two columns, 0 and the logit. Or give the logits to
`F.binary_cross_entropy_with_logits`.

ja: ロジットが大きいときの binary_cross_entropy が小さすぎます。100 を超えません。
原因: `F.binary_cross_entropy` は確率を受け取り、確率が 0 なら、対数を -100 とします。
直し方: 0 とロジットの2列の交差エントロピーを使います。
`F.binary_cross_entropy_with_logits` にロジットを渡すこともできます。
"""

import torch
from torch.nn import functional as F


def binary_cross_entropy(logit, target):
    return F.binary_cross_entropy(torch.sigmoid(logit), target)
