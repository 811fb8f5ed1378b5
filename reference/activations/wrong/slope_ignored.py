"""
en: leaky_relu has always the slope 0.01 on the negative side, whatever is passed.
fix: Multiply by the argument `slope`.

ja: 何を渡しても、leaky_relu の負の側の傾きが 0.01 になっています。
直し方: 引数の `slope` を掛けます。
"""

import torch


def leaky_relu(x, slope=0.01):
    return torch.where(x > 0, x, 0.01 * x)
