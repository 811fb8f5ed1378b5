"""
en: The parameters change their dtype: float64 becomes float32.
cause: A new tensor is float32 and on the CPU, and `.data = …` takes it as it is.
fix: Write into the parameter with `copy_`, which keeps its dtype and device, or use `nn.init`.

ja: パラメータの dtype が変わり、float64 が float32 になります。
原因: 新しいテンソルは CPU の float32 で、`.data = …` はそれをそのまま使います。
直し方: dtype とデバイスを保つ `copy_` で書き込むか、
`nn.init` を使います。
"""

import math

import torch
from torch import nn


def initialise_(model):
    for part, after in zip(model, [*model[1:], None], strict=True):
        if isinstance(part, nn.Linear):
            relu = isinstance(after, nn.ReLU)
            std = math.sqrt((2 if relu else 1) / part.in_features)
            part.weight.data = torch.randn(part.weight.shape) * std
            if part.bias is not None:
                nn.init.zeros_(part.bias)
