"""
en: softmax returns the logarithms of the probabilities: no element is above 0.
fix: Apply `exp`, or return the quotient itself.

ja: softmax が確率の対数を返しています。0 を超える要素がありません。
直し方: `exp` を適用するか、割り算の結果をそのまま返します。
"""

import torch


def softmax(x, dim):
    return x - torch.logsumexp(x, dim=dim, keepdim=True)
