"""
en: gelu bends too sharply at 0: it is x·(1 + erf(x))/2.
fix: erf takes x divided by √2.

ja: gelu の 0 での曲がり方が急すぎます。x·(1 + erf(x))/2 の値です。
直し方: erf には、x を √2 で割った値を渡します。
"""

import torch


def gelu(x):
    return x * (1 + torch.erf(x)) / 2
