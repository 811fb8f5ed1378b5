"""
en: initialise_ stops with an error if a layer has no bias.
cause: With `bias=False`, `part.bias` is None.
fix: Ask first: `if part.bias is not None:`.

ja: バイアスのない層があると、initialise_ がエラーになります。
原因: `bias=False` なら、`part.bias` は None です。
直し方: 先に `if part.bias is not None:` で調べます。
"""

import math

from torch import nn


def initialise_(model):
    for part, after in zip(model, [*model[1:], None], strict=True):
        if isinstance(part, nn.Linear):
            relu = isinstance(after, nn.ReLU)
            std = math.sqrt((2 if relu else 1) / part.in_features)
            nn.init.normal_(part.weight, std=std)
            nn.init.zeros_(part.bias)
