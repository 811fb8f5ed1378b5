"""
en: initialise_ stops with an error if a layer has no bias.
cause: The bias of a layer that was made with `bias=False` is None.
fix: Set the bias to 0 only where it is not None.

ja: バイアスのない層があると、initialise_ がエラーになります。
原因: `bias=False` で作られた層のバイアスは None です。
直し方: バイアスが None でないときだけ 0 にします。
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
