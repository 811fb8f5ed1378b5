"""
en: initialise_ leaves the weights as they were.
cause: Assigning to a local name does not write into the parameter.
fix: Write into the weight itself, for example with `nn.init.normal_`.

ja: initialise_ を呼んでも、重みが変わりません。
原因: ローカル変数に代入しても、パラメータには書き込まれません。
直し方: `nn.init.normal_` などで、重みそのものに書き込みます。
"""

import math

import torch
from torch import nn


def initialise_(model):
    for part, after in zip(model, [*model[1:], None], strict=True):
        if isinstance(part, nn.Linear):
            relu = isinstance(after, nn.ReLU)
            std = math.sqrt((2 if relu else 1) / part.in_features)
            weight = part.weight
            weight = torch.randn(weight.shape) * std
            if part.bias is not None:
                nn.init.zeros_(part.bias)
