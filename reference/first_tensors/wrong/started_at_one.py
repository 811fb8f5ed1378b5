"""
en: The numbers are 1, 2, …, count: they start at 1 instead of 0.
fix: Start at 0, as `torch.arange(count)` does by itself.

ja: 0 からではなく 1 から始まり、1, 2, …, count になっています。
直し方: 0 から始めます。`torch.arange(count)` は、
何もしなくても 0 から数えます。
"""

import torch


def count_up(count):
    return torch.arange(1, count + 1, dtype=torch.float32)
