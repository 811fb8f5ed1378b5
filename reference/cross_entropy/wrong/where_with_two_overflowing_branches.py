"""
code: calls where

en: For large logits, the values of binary_cross_entropy are right, but its gradient is nan.
cause: `torch.where` computes both forms. It gives the form that is not chosen the gradient 0, and 0
times inf is nan.
fix: Use the cross-entropy of two columns, 0 and the logit: nothing in it overflows.

ja: ロジットが大きいとき、binary_cross_entropy の値は合っていますが、勾配が nan になります。
原因: `torch.where` では両方の式が計算されます。選ばれなかった式に伝わる勾配は 0 ですが、0 と inf の積は nan です。
直し方: 0 とロジットの2列の交差エントロピーを使います。これなら、どこでもあふれません。
"""

import torch


def binary_cross_entropy(logit, target):
    softplus = torch.where(
        logit > 0, logit + torch.log1p(torch.exp(-logit)), torch.log1p(torch.exp(logit))
    )
    return (softplus - target * logit).mean()
