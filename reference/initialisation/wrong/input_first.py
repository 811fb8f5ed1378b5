"""
en: spread begins with the standard deviation of x itself, so that there is one number too many.
fix: The first number is that after the first part.

ja: spread の最初に x 自身の標準偏差があり、値が1つ多くなっています。
直し方: 最初の値は、最初の部品の後のものです。
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
