"""
en: leaky_relu is positive where x is negative: the sign is lost there.
fix: Return `slope * x` on the negative side, where it is negative.

ja: x が負のとき、leaky_relu が正になっています。符号が失われています。
直し方: 負の側では、負の値になる `slope * x` を返します。
"""

import torch


def leaky_relu(x, slope=0.01):
    return torch.where(x > 0, x, slope * x.abs())
