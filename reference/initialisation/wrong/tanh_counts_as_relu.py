"""
en: Every layer but the last gets √(2 / inputs), also one that is followed by another activation
than ReLU.
fix: Ask whether the next part is an `nn.ReLU`.

ja: 最後以外のすべての層が √(2 / 入力の個数) になっています。
ReLU 以外の活性化関数の前でも同じです。
直し方: 次の部品が `nn.ReLU` かどうかを調べます。
"""

import math

from torch import nn


def initialise_(model):
    for part, after in zip(model, [*model[1:], None], strict=True):
        if isinstance(part, nn.Linear):
            relu = after is not None
            std = math.sqrt((2 if relu else 1) / part.in_features)
            nn.init.normal_(part.weight, std=std)
            if part.bias is not None:
                nn.init.zeros_(part.bias)
