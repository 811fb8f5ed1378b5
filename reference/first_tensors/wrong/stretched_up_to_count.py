"""
en: The numbers go from 0 up to count itself in equal steps, so that the steps are
longer than 1.
cause: `torch.linspace` includes its end.
fix: Use `torch.arange(count)`, whose step is 1.

ja: 0 から count までを等間隔に分けた値になっていて、
間隔が 1 より大きくなっています。
原因: `torch.linspace` は終わりの値を含みます。
直し方: 間隔が 1 の `torch.arange(count)` を使います。
"""

import torch


def count_up(count):
    return torch.linspace(0, count, count)
