"""
code: calls sigmoid

en: gelu is off by up to 0.02: this is an approximation.
cause: x·sigmoid(1.702·x) is close to GELU, but not equal to it.
fix: Use `torch.erf`.

ja: gelu が最大で 0.02 ほどずれています。近似式の値です。
原因: x·sigmoid(1.702·x) は GELU に近いものの、等しくはありません。
直し方: `torch.erf` を使います。
"""

import torch


def gelu(x):
    return x * torch.sigmoid(1.702 * x)
