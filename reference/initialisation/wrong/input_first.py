"""
en: spread begins with the standard deviation of x itself, so that there is one number too many.
fix: Append the first number after the first part, and none for x itself.

ja: spread の最初に x 自身の標準偏差があり、値が1つ多くなっています。
直し方: 最初の値は最初の部品の後で追加し、x 自身の値は入れません。
"""

import torch


def spread(model, x):
    found = [x.std().item()]
    x = x.clone()
    with torch.no_grad():
        for part in model:
            x = part(x)
            found.append(x.std().item())
    return found
