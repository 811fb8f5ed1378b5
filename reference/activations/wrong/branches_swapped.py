"""
en: leaky_relu multiplies the positive elements by the slope, and leaves the negative ones as they
are.
fix: Pass what belongs to a positive x as the second argument of `torch.where(x > 0, …)`, and the
other value as the third.

ja: leaky_relu で、正の要素に slope が掛けられ、
負の要素がそのままになっています。
直し方: `torch.where(x > 0, …)` の2つ目の引数に x が正のときの値を、3つ目の引数にもう一方の値を渡します。
"""

import torch


def leaky_relu(x, slope=0.01):
    return torch.where(x > 0, slope * x, x)
