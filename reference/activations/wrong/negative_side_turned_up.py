"""
en: leaky_relu is positive where x is negative: the sign is lost there.
fix: The negative side is `slope * x`, which is negative.

ja: x が負のとき、leaky_relu が正になっています。符号が失われています。
直し方: 負の側は `slope * x` で、負の値になります。
"""

import torch


def leaky_relu(x, slope=0.01):
    return torch.where(x > 0, x, slope * x.abs())
