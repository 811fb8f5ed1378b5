"""
code: calls tanh

en: gelu is slightly off, by less than 0.001: this is an approximation.
cause: The formula with tanh is close to GELU, but not equal to it.
fix: Use `torch.erf`.

ja: gelu が 0.001 未満だけずれています。近似式の値です。
原因: tanh を使う式は GELU に近いものの、等しくはありません。
直し方: `torch.erf` を使います。
"""

import math

import torch


def gelu(x):
    return x * (1 + torch.tanh(math.sqrt(2 / math.pi) * (x + 0.044715 * x**3))) / 2
