"""
code: has _.out_features or has _.shape[0] or has _.size(0)

en: The weights of the linear layers have another standard deviation than asked for.
cause: The number of outputs was used. A weight has the shape (outputs, inputs).
fix: Use the number of inputs: `in_features` of the layer, or `shape[1]` of its weight.

ja: 線形層の重みの標準偏差が、求められている値と違います。
原因: 出力の個数を使っています。重みの形は（出力の個数、入力の個数）です。
直し方: 入力の個数、つまり層の `in_features` か、重みの `shape[1]` を使います。
"""

import math

from torch import nn


def initialise_(model):
    for part, after in zip(model, [*model[1:], None], strict=True):
        if isinstance(part, nn.Linear):
            relu = isinstance(after, nn.ReLU)
            std = math.sqrt((2 if relu else 1) / part.out_features)
            nn.init.normal_(part.weight, std=std)
            if part.bias is not None:
                nn.init.zeros_(part.bias)
