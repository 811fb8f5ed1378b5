"""
en: Without a second argument, leaky_relu uses another slope than 0.01.
fix: Give `slope` the default 0.01.

ja: 2つ目の引数を省略したとき、leaky_relu の slope が 0.01 ではありません。
直し方: `slope` の既定値を 0.01 にします。
"""

import torch


def leaky_relu(x, slope=0.1):
    return torch.where(x > 0, x, slope * x)
