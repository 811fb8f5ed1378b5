"""
en: Layers that are followed by ReLU have weights that are too small by the factor √2.
fix: ReLU halves the mean square. Make up for it: √(2 / inputs).

ja: 直後に ReLU がある層の重みが、√2 分の1に小さすぎます。
直し方: ReLU は2乗の平均を半分にします。それを打ち消すように、
√(2 / 入力の個数) とします。
"""

import math

from torch import nn


def initialise_(model):
    for part in model:
        if isinstance(part, nn.Linear):
            std = math.sqrt(1 / part.in_features)
            nn.init.normal_(part.weight, std=std)
            if part.bias is not None:
                nn.init.zeros_(part.bias)
