"""
en: leaky_relu multiplies the positive elements by the slope, and leaves the negative ones as they
are.
fix: `torch.where(x > 0, …)` takes the second argument where x is positive.

ja: leaky_relu で、正の要素に slope が掛けられ、
負の要素がそのままになっています。
直し方: `torch.where(x > 0, …)` で x が正のところに使われるのは、2つ目の引数です。
"""

import torch


def leaky_relu(x, slope=0.01):
    return torch.where(x > 0, slope * x, x)
