"""
en: spread returns tensors instead of Python floats.
fix: Take the numbers out with `.item()`.

ja: spread が、Python の float ではなくテンソルを返しています。
直し方: `.item()` で数値を取り出します。
"""

import torch


def spread(model, x):
    found = []
    x = x.clone()
    with torch.no_grad():
        for part in model:
            x = part(x)
            found.append(x.std())
    return found
