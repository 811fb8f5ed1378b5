"""
en: initialise_ stops with an error: a parameter cannot be changed in place while PyTorch records.
fix: Change the parameters under `torch.no_grad()`, or use `nn.init`, which does that itself.

ja: 記録中のパラメータはインプレースで書き換えられないため、
initialise_ がエラーになります。
直し方: パラメータは `torch.no_grad()` の中で変更するか、それを自動で行う `nn.init` を使います。
"""

import math

from torch import nn


def initialise_(model):
    for part, after in zip(model, [*model[1:], None], strict=True):
        if isinstance(part, nn.Linear):
            relu = isinstance(after, nn.ReLU)
            std = math.sqrt((2 if relu else 1) / part.in_features)
            part.weight.normal_(std=std)
            if part.bias is not None:
                part.bias.zero_()
