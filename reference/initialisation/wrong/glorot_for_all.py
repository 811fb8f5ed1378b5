"""
code: calls xavier_normal_

en: The weights of the linear layers have another standard deviation than asked for.
cause: `xavier_normal_` takes the mean of inputs and outputs, and knows nothing of ReLU.
fix: Use √(2 / inputs) before ReLU, and √(1 / inputs) elsewhere.

ja: 線形層の重みの標準偏差が、求められている値と違います。
原因: `xavier_normal_` は、入力と出力の個数の平均を使い、
ReLU を考慮しません。
直し方: ReLU の前では √(2 / 入力の個数)、それ以外では √(1 / 入力の個数) を使います。
"""

from torch import nn


def initialise_(model):
    for part in model:
        if isinstance(part, nn.Linear):
            nn.init.xavier_normal_(part.weight)
            if part.bias is not None:
                nn.init.zeros_(part.bias)
