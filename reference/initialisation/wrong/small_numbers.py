"""
code: lacks sqrt

en: The weights of the linear layers have another standard deviation than asked for.
cause: The standard deviation is the same number for every layer, however many inputs it has.
fix: Use √(2 / inputs) before ReLU, and √(1 / inputs) elsewhere.

ja: 線形層の重みの標準偏差が、求められている値と違います。
原因: 入力の個数にかかわらず、どの層も同じ標準偏差になっています。
直し方: ReLU の前では √(2 / 入力の個数)、それ以外では √(1 / 入力の個数) を使います。
"""

from torch import nn


def initialise_(model):
    for part in model:
        if isinstance(part, nn.Linear):
            std = 0.01
            nn.init.normal_(part.weight, std=std)
            if part.bias is not None:
                nn.init.zeros_(part.bias)
