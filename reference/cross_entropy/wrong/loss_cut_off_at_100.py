"""
code: calls sigmoid and calls binary_cross_entropy or calls sigmoid and calls BCELoss

en: For large logits, binary_cross_entropy is too small: it never exceeds 100.
cause: The sigmoid is rounded to exactly 0 or 1. Where the logarithm of 0 is needed, PyTorch's loss
for probabilities uses -100 instead.
fix: Use the cross-entropy of two columns, 0 and the logit. Or give the logits themselves to
`F.binary_cross_entropy_with_logits`.

ja: ロジットが大きいときの binary_cross_entropy が小さすぎます。100 を超えません。
原因: シグモイド関数の値が、ちょうど 0 か 1 に丸められます。0 の対数が必要になると、
確率を受け取る PyTorch の損失関数は、代わりに -100 を使います。
直し方: 0 とロジットの2列の交差エントロピーを使います。
`F.binary_cross_entropy_with_logits` にロジットをそのまま渡すこともできます。
"""

import torch
from torch.nn import functional as F


def binary_cross_entropy(logit, target):
    return F.binary_cross_entropy(torch.sigmoid(logit), target)
