"""
en: All weights of a layer are equal, so that all its units compute the same, and stay the same
for ever.
fix: Draw random weights. Only the biases may be 0.

ja: 層の重みがすべて等しくなっています。どのユニットも同じ計算をし、学習しても同じままです。
直し方: 重みは乱数にします。0 にしてよいのはバイアスだけです。
"""

from torch import nn


def initialise_(model):
    for part in model:
        if isinstance(part, nn.Linear):
            nn.init.zeros_(part.weight)
            if part.bias is not None:
                nn.init.zeros_(part.bias)
