"""
en: leaky_relu is 0 where x is negative: it does not leak.
fix: Where x is negative, return `slope * x`.

ja: x が負のとき、leaky_relu が 0 になっています。
直し方: x が負のところでは `slope * x` を返します。
"""

import torch


def leaky_relu(x, slope=0.01):
    return torch.relu(x)
