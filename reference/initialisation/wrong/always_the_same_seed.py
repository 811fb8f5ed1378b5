"""
code: calls manual_seed

en: Each call, or each layer, gets the same weights again.
cause: `torch.manual_seed` inside the function starts the random numbers from the same point.
fix: Leave the seed to the caller.

ja: 呼び出すたびに、または層ごとに、同じ重みになっています。
原因: 関数の中の `torch.manual_seed` で、
乱数がいつも同じところから始まります。
直し方: シードの設定は、呼び出す側に任せます。
"""

import math

import torch
from torch import nn


def initialise_(model):
    torch.manual_seed(0)
    for part, after in zip(model, [*model[1:], None], strict=True):
        if isinstance(part, nn.Linear):
            relu = isinstance(after, nn.ReLU)
            std = math.sqrt((2 if relu else 1) / part.in_features)
            nn.init.normal_(part.weight, std=std)
            if part.bias is not None:
                nn.init.zeros_(part.bias)
