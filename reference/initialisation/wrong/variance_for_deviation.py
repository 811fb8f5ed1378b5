"""
code: lacks sqrt

en: The weights of the linear layers have another standard deviation than asked for.
cause: 2 / inputs and 1 / inputs are variances. Their roots are the standard deviations.
fix: Take the root of the variance in both cases, before ReLU and elsewhere.

ja: 線形層の重みの標準偏差が、求められている値と違います。
原因: 2 / 入力の個数 と 1 / 入力の個数 は分散です。標準偏差はその平方根です。
直し方: ReLU の前の層でも、ほかの層でも、分散の平方根を取ります。
"""

from torch import nn


def initialise_(model):
    for part, after in zip(model, [*model[1:], None], strict=True):
        if isinstance(part, nn.Linear):
            relu = isinstance(after, nn.ReLU)
            std = (2 if relu else 1) / part.in_features
            nn.init.normal_(part.weight, std=std)
            if part.bias is not None:
                nn.init.zeros_(part.bias)
