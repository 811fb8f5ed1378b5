"""
en: gelu is twice as large as it should be.
fix: 1 + erf(…) goes from 0 to 2. Divide it by 2, to get a probability.

ja: gelu が2倍になっています。
直し方: 1 + erf(…) は 0 から 2 までの値を取ります。
2 で割ると確率になります。
"""

import math

import torch


def gelu(x):
    return x * (1 + torch.erf(x / math.sqrt(2)))
