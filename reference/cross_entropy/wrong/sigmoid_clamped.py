"""
code: calls clamp

en: For large logits, binary_cross_entropy is too small: it never exceeds -log(1e-7), about 16.1.
cause: The probability is kept away from 0 and 1. Beyond that, the loss no longer changes, and its
gradient is 0.
fix: Use the cross-entropy of two columns, 0 and the logit.

ja: ロジットが大きいときの binary_cross_entropy が小さすぎます。-log(1e-7)（約 16.1）を超えません。
原因: 確率を 0 と 1 から離しています。その範囲の外では、損失は変わらず、勾配は 0 です。
直し方: 0 とロジットの2列の交差エントロピーを使います。
"""

import torch


def binary_cross_entropy(logit, target):
    p = torch.sigmoid(logit).clamp(1e-7, 1 - 1e-7)
    return -(target * torch.log(p) + (1 - target) * torch.log(1 - p)).mean()
