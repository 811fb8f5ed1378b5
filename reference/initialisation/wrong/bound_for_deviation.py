"""
code: calls uniform_

en: The weights of the linear layers have another standard deviation than asked for.
cause: Numbers between -a and a have the standard deviation a/√3, not a.
fix: Draw normal numbers, or between -a and a with a = √3 times the standard deviation.

ja: 線形層の重みの標準偏差が、求められている値と違います。
原因: -a から a までの一様な乱数の標準偏差は、a ではなく a/√3 です。
直し方: 正規乱数を使うか、a を標準偏差の √3倍にします。
"""

import math

from torch import nn


def initialise_(model):
    for part, after in zip(model, [*model[1:], None], strict=True):
        if isinstance(part, nn.Linear):
            relu = isinstance(after, nn.ReLU)
            std = math.sqrt((2 if relu else 1) / part.in_features)
            nn.init.uniform_(part.weight, -std, std)
            if part.bias is not None:
                nn.init.zeros_(part.bias)
