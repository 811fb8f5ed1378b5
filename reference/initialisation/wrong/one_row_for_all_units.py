"""
en: All units of a layer get the same weights, and stay the same for ever.
cause: Random numbers for one unit were copied into every row.
fix: Draw as many numbers as the weight has: a tensor of its whole shape.

ja: 層のすべてのユニットが同じ重みになり、学習しても同じままです。
原因: 1つのユニット分の乱数を、すべての行にコピーしています。
直し方: 重みと同じ形のテンソルで、要素の数だけ乱数を引きます。
"""

import math

import torch
from torch import nn


def initialise_(model):
    for part, after in zip(model, [*model[1:], None], strict=True):
        if isinstance(part, nn.Linear):
            relu = isinstance(after, nn.ReLU)
            std = math.sqrt((2 if relu else 1) / part.in_features)
            with torch.no_grad():
                part.weight.copy_(torch.randn(part.in_features) * std)
            if part.bias is not None:
                nn.init.zeros_(part.bias)
