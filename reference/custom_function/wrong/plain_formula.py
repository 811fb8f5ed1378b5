"""
code: lacks apply

en: swish does not apply Swish: PyTorch records the single operations, and your `backward` is never called.
fix: Return `Swish.apply(x, beta)`, and compute the formula in `forward`.

ja: swish が Swish を適用していません。個々の演算が記録され、`Swish` の `backward` は呼ばれません。
直し方: `Swish.apply(x, beta)` を返し、式の計算は `forward` の中で行います。
"""

import torch


def swish(x, beta=1.0):
    return x * torch.sigmoid(beta * x)
