"""
en: The rows of x and y do not belong together any more.
cause: The order is used for y, but not for x.
fix: Use the same order for both.

ja: x の行と y の対応がずれています。
原因: 順序が y だけに使われ、x には使われていません。
直し方: 両方に同じ順序を使います。
"""

import torch


def shuffled_split(x, y, count, generator):
    order = torch.randperm(len(x), generator=generator)
    y = y[order]
    return (x[:count], y[:count]), (x[count:], y[count:])
