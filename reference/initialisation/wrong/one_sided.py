"""
code: calls rand

en: The weights are not centred at 0: their mean is above 0.
cause: `rand` draws numbers between 0 and 1; `randn` draws normal numbers around 0.
fix: Use `torch.randn`, or `nn.init.normal_`.

ja: 重みの平均が 0 ではなく、正の値になっています。
原因: `rand` は 0 から 1 の乱数です。0 を中心とする正規乱数は `randn` です。
直し方: `torch.randn` か `nn.init.normal_` を使います。
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
                part.weight.copy_(torch.rand(part.weight.shape) * std)
            if part.bias is not None:
                nn.init.zeros_(part.bias)
