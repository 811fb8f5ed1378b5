"""
en: The biases are not 0.
fix: Set every bias to 0, for example with `nn.init.zeros_`.

ja: バイアスが 0 になっていません。
直し方: `nn.init.zeros_` などで、すべてのバイアスを 0 にします。
"""

import math

from torch import nn


def initialise_(model):
    for part, after in zip(model, [*model[1:], None], strict=True):
        if isinstance(part, nn.Linear):
            relu = isinstance(after, nn.ReLU)
            std = math.sqrt((2 if relu else 1) / part.in_features)
            nn.init.normal_(part.weight, std=std)
