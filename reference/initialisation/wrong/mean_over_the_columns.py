"""
en: spread has the mean of a standard deviation for each column (or row), not that of all elements
together.
fix: Call `std()` without `dim`.

ja: spread の値が、全要素の標準偏差ではなく、列（または行）ごとの標準偏差の平均になっています。
直し方: `std()` を `dim` なしで呼びます。
"""

import torch


def spread(model, x):
    found = []
    x = x.clone()
    with torch.no_grad():
        for part in model:
            x = part(x)
            found.append(x.std(dim=0).mean().item())
    return found
