"""
en: gelu is the probability Φ(x) itself: it goes from 0 to 1.
fix: Multiply the probability by x.

ja: gelu が確率 Φ(x) そのもので、0 から 1 までの値になっています。
直し方: 確率に x を掛けます。
"""

import math

import torch


def gelu(x):
    return (1 + torch.erf(x / math.sqrt(2))) / 2
