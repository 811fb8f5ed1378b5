"""
en: All weights of a layer are equal, so that all its units compute the same, and stay the same
for ever.
cause: Each weight is the standard deviation itself, not a random number of that size.
fix: Draw the weights with this standard deviation, for example with `nn.init.normal_`.

ja: 層の重みがすべて等しくなっています。どのユニットも同じ計算をし、学習しても同じままです。
原因: どの重みも、標準偏差そのものになっています。その大きさの乱数ではありません。
直し方: `nn.init.normal_` などで、この標準偏差の重みを乱数で決めます。
"""

import math

from torch import nn


def initialise_(model):
    for part, after in zip(model, [*model[1:], None], strict=True):
        if isinstance(part, nn.Linear):
            relu = isinstance(after, nn.ReLU)
            std = math.sqrt((2 if relu else 1) / part.in_features)
            nn.init.constant_(part.weight, std)
            if part.bias is not None:
                nn.init.zeros_(part.bias)
