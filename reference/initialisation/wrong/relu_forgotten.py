"""
en: Layers that are followed by ReLU have weights that are too small by the factor √2.
fix: Use √(2 / inputs) for a layer before ReLU: ReLU halves the mean square, and the 2 makes up for
it.

ja: 直後に ReLU がある層の重みが、√2 分の1に小さすぎます。
直し方: ReLU の前の層では √(2 / 入力の個数) とします。ReLU は2乗の平均を半分にするので、2 でそれを打ち消します。
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
