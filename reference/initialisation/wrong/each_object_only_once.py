"""
code: calls children or calls named_children or calls modules or calls named_modules or calls set

en: Where one object is in several places, only its first place counts.
cause: `children()` and `modules()` name each object only once.
fix: Go through the model itself, `for part in model`, or take `list(model)`.

ja: 同じオブジェクトが何か所にもあるとき、最初の場所しか使われていません。
原因: `children()` や `modules()` では、同じオブジェクトは1回しか出てきません。
直し方: `for part in model` のように、モデルそのものを順に調べます。`list(model)` でもかまいません。
"""

import math

import torch
from torch import nn


def initialise_(model):
    parts = list(model.children())
    for i, part in enumerate(parts):
        if isinstance(part, nn.Linear):
            relu = i + 1 < len(parts) and isinstance(parts[i + 1], nn.ReLU)
            nn.init.normal_(part.weight, std=math.sqrt((2 if relu else 1) / part.in_features))
            if part.bias is not None:
                nn.init.zeros_(part.bias)


def spread(model, x):
    found, x = [], x.clone()
    with torch.no_grad():
        for part in model.children():
            x = part(x)
            found.append(x.std().item())
    return found
