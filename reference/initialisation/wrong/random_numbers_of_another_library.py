"""
en: The weights do not follow the seed of PyTorch.
cause: The random numbers come from a generator that `torch.manual_seed` does not set.
fix: Use `torch.randn` or `nn.init`.

ja: 重みが PyTorch のシードで決まっていません。
原因: `torch.manual_seed` で設定されない乱数を使っています。
直し方: `torch.randn` か `nn.init` を使います。
"""

import math

import numpy as np
import torch
from torch import nn


def initialise_(model):
    for part, after in zip(model, [*model[1:], None], strict=True):
        if isinstance(part, nn.Linear):
            relu = isinstance(after, nn.ReLU)
            std = math.sqrt((2 if relu else 1) / part.in_features)
            drawn = np.random.default_rng().normal(0, std, tuple(part.weight.shape))
            with torch.no_grad():
                part.weight.copy_(torch.from_numpy(drawn))
            if part.bias is not None:
                nn.init.zeros_(part.bias)
