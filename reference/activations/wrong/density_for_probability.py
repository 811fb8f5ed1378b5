"""
en: gelu is 0 far away from 0 on both sides: x is multiplied by the height of the bell curve.
fix: Use `torch.erf`: it gives the area under the curve, which is what Φ is.

ja: 0 から遠いと、正の側でも gelu が 0 になります。
釣鐘形の曲線の高さを x に掛けています。
直し方: 曲線の下の面積が求まる `torch.erf` を使います。Φ はその面積です。
"""

import math

import torch


def gelu(x):
    return x * torch.exp(-(x**2) / 2) / math.sqrt(2 * math.pi)
