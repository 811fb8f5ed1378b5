"""
en: After initialise_, the weights are frozen: an optimizer does not change them any more.
fix: Leave `requires_grad` as it is.

ja: initialise_ の後、重みが固定され、オプティマイザーで更新されなくなります。
直し方: `requires_grad` を変えないようにします。
"""

import math

from torch import nn


def initialise_(model):
    for part, after in zip(model, [*model[1:], None], strict=True):
        if isinstance(part, nn.Linear):
            relu = isinstance(after, nn.ReLU)
            std = math.sqrt((2 if relu else 1) / part.in_features)
            part.weight.requires_grad_(False)
            nn.init.normal_(part.weight, std=std)
            if part.bias is not None:
                nn.init.zeros_(part.bias)
