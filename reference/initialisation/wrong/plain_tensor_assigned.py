"""
en: initialise_ stops with an error: a plain tensor cannot take the place of a parameter.
fix: Write into the parameter, with `nn.init.normal_`, or with `copy_` under `torch.no_grad()`.

ja: パラメータのところに通常のテンソルは代入できないため、initialise_ がエラーになります。
直し方: `nn.init.normal_` か、`torch.no_grad()` の中の `copy_` で、パラメータに書き込みます。
"""

import math

import torch
from torch import nn


def initialise_(model):
    for part, after in zip(model, [*model[1:], None], strict=True):
        if isinstance(part, nn.Linear):
            relu = isinstance(after, nn.ReLU)
            std = math.sqrt((2 if relu else 1) / part.in_features)
            part.weight = torch.randn(part.weight.shape) * std
            if part.bias is not None:
                nn.init.zeros_(part.bias)
