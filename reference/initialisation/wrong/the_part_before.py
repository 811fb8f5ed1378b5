"""
en: It is the layers after ReLU that get the larger weights, not those before it.
fix: Ask for the part that follows the layer: index i + 1, not i - 1.

ja: ReLU の前ではなく、ReLU の後の層の重みが大きくなっています。
直し方: 層の直後の部品を調べます。添字は i - 1 ではなく i + 1 です。
"""

import math

from torch import nn


def initialise_(model):
    for part, after in zip(model, [None, *model[:-1]], strict=True):
        if isinstance(part, nn.Linear):
            relu = isinstance(after, nn.ReLU)
            std = math.sqrt((2 if relu else 1) / part.in_features)
            nn.init.normal_(part.weight, std=std)
            if part.bias is not None:
                nn.init.zeros_(part.bias)
