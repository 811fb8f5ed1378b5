"""
en: If no number is negative, the result is x itself, and changes when x changes.
fix: Return a copy in this case, too.

ja: 負の値がないときの戻り値が x そのもので、x を変更すると戻り値も変わります。
直し方: その場合にもコピーを返します。
"""

import torch


def without_negatives(x):
    if (x >= 0).all():
        return x
    return torch.where(x < 0, 0, x)
