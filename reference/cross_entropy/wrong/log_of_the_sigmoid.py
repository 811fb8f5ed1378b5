"""
code: calls sigmoid

en: For large logits, binary_cross_entropy becomes inf or nan, and its gradient nan.
cause: The sigmoid becomes exactly 0 or 1, and one of the two logarithms is -inf. And 0 · -inf is
nan.
fix: Use the cross-entropy of two columns, 0 and the logit.

ja: ロジットが大きいと、binary_cross_entropy が inf か nan に、その勾配が nan になります。
原因: シグモイド関数の値がちょうど 0 か 1 になり、2つの対数の一方が -inf になります。
0 · -inf は nan です。
直し方: 0 とロジットの2列の交差エントロピーを使います。
"""

import torch


def binary_cross_entropy(logit, target):
    p = torch.sigmoid(logit)
    return -(target * torch.log(p) + (1 - target) * torch.log(1 - p)).mean()
