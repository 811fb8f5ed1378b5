"""
en: gelu is twice as large as it should be.
fix: Divide 1 + erf(…) by 2: it goes from 0 to 2, and a probability from 0 to 1.

ja: gelu が2倍になっています。
直し方: 1 + erf(…) を 2 で割ります。0 から 2 までの値が、0 から 1 までの確率になります。
"""

import math

import torch


def gelu(x):
    return x * (1 + torch.erf(x / math.sqrt(2)))
