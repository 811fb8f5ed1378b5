"""
code: calls log and calls sigmoid and lacks clamp

en: For large logits, binary_cross_entropy is too small: it never exceeds -log(1e-9), about 20.7.
cause: A tiny number is added to the probabilities, so their logarithms cannot get smaller than that
of the tiny number.
fix: Use the cross-entropy of two columns, 0 and the logit.

ja: ロジットが大きいときの binary_cross_entropy が小さすぎます。-log(1e-9)（約 20.7）を超えません。
原因: 確率に小さな数を足しているので、対数がその数の対数より小さくなりません。
直し方: 0 とロジットの2列の交差エントロピーを使います。
"""

import torch


def binary_cross_entropy(logit, target):
    p = torch.sigmoid(logit)
    yes, no = torch.log(p + 1e-9), torch.log(1 - p + 1e-9)
    return -(target * yes + (1 - target) * no).mean()
