"""
en: Layers that are not followed by ReLU have weights that are too large by the factor √2.
fix: Look at the next part: take √(2 / inputs) for a layer that is followed by `nn.ReLU`, and √(1 /
inputs) for any other, such as the last one.

ja: 直後に ReLU がない層の重みが、本来の √2倍になっています。
直し方: 次の部品を調べます。直後に `nn.ReLU` がある層だけ √(2 / 入力の個数) とし、最後の層など、ほかの層では √(1 / 入力の個数) とします。
"""

import math

from torch import nn


def initialise_(model):
    for part in model:
        if isinstance(part, nn.Linear):
            std = math.sqrt(2 / part.in_features)
            nn.init.normal_(part.weight, std=std)
            if part.bias is not None:
                nn.init.zeros_(part.bias)
