"""
en: The layer before a ReLU at the end of the model gets √(1 / inputs) instead of √(2 / inputs).
cause: The loop does not look at the last part of the model as the next part of a layer.
fix: Look at the part with the index i + 1 for each layer, also where it is the last of the model.

ja: モデルの最後が ReLU のとき、その前の層が √(2 / 入力の個数) ではなく √(1 / 入力の個数) に
なっています。
原因: モデルの最後の部品が、層の次の部品として調べられていません。
直し方: どの層でも、添字 i + 1 の部品を調べます。それがモデルの最後の部品のときも同じです。
"""

import math

from torch import nn


def initialise_(model):
    for i, part in enumerate(model):
        if isinstance(part, nn.Linear):
            relu = i + 1 < len(model) - 1 and isinstance(model[i + 1], nn.ReLU)
            nn.init.normal_(part.weight, std=math.sqrt((2 if relu else 1) / part.in_features))
            if part.bias is not None:
                nn.init.zeros_(part.bias)
