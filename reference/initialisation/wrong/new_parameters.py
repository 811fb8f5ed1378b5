"""
en: The model has new parameters, so an optimizer that was made before still has the old ones.
cause: An `nn.Parameter` that is assigned takes the place of the old one.
fix: Write into the parameter that is there, for example with `nn.init.normal_`.

ja: モデルのパラメータが新しいものに替わっています。先に作ったオプティマイザーは、
古いほうを更新し続けます。
原因: 代入した `nn.Parameter` が、もとのパラメータに取って代わります。
直し方: `nn.init.normal_` などで、もとのパラメータに書き込みます。
"""

import math

import torch
from torch import nn


def initialise_(model):
    for part, after in zip(model, [*model[1:], None], strict=True):
        if isinstance(part, nn.Linear):
            relu = isinstance(after, nn.ReLU)
            std = math.sqrt((2 if relu else 1) / part.in_features)
            new = torch.randn_like(part.weight) * std
            part.weight = nn.Parameter(new.detach(), part.weight.requires_grad)
            if part.bias is not None:
                nn.init.zeros_(part.bias)
