"""
code: calls exp and lacks sigmoid

en: For large logits, binary_cross_entropy becomes inf, and its gradient nan.
cause: `exp` of a large logit is inf.
fix: Use the cross-entropy of two columns, 0 and the logit.

ja: ロジットが大きいと、binary_cross_entropy が inf に、その勾配が nan になります。
原因: 大きなロジットの `exp` は inf になります。
直し方: 0 とロジットの2列の交差エントロピーを使います。
"""

import torch


def binary_cross_entropy(logit, target):
    return (torch.log(1 + torch.exp(logit)) - target * logit).mean()
