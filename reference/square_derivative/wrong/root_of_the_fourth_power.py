"""
en: The values of `square` are right, but at x = 0 its slope is nan (not a number).
cause: The slope of a square root is infinite at 0, and 0 times infinity is nan.
fix: Multiply x by itself: `x**2` or `x * x`.

ja: `square` の値は正しいものの、x = 0 での傾きが nan（非数）になります。
原因: 平方根の傾きは 0 で無限大になり、0 と無限大の積は nan になります。
直し方: x に x 自身を掛けます（`x**2` または `x * x`）。
"""

import torch


def square(x):
    return torch.sqrt(x**4)
