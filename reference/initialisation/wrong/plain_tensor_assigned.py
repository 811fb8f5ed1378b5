"""
en: initialise_ stops with an error: a plain tensor cannot take the place of a parameter.
fix: Write into the parameter, under `torch.no_grad()`: `part.weight.copy_(…)`.

ja: パラメータのところに通常のテンソルは代入できないため、initialise_ がエラーになります。
直し方: `torch.no_grad()` の中で、パラメータに書き込みます（`part.weight.copy_(…)`）。
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
