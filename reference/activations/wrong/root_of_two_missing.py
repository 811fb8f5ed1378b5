"""
en: gelu bends too sharply at 0: it is x·(1 + erf(x))/2.
fix: Divide x by √2 before it goes into erf.

ja: gelu の 0 での曲がり方が急すぎます。x·(1 + erf(x))/2 の値です。
直し方: x を √2 で割ってから erf に渡します。
"""

import torch


def gelu(x):
    return x * (1 + torch.erf(x)) / 2
