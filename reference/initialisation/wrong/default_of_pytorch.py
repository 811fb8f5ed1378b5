"""
code: calls reset_parameters

en: The weights of the linear layers have another standard deviation than asked for.
cause: `reset_parameters` draws what `nn.Linear` starts from anyway: the standard deviation is
√(1/3 / inputs).
fix: Draw the weights with the standard deviation of the task.

ja: 線形層の重みの標準偏差が、求められている値と違います。
原因: `reset_parameters` は、`nn.Linear` のもとの初期値を使います。
標準偏差は √(1/3 / 入力の個数) です。
直し方: 課題で指定された標準偏差の乱数にします。
"""

from torch import nn


def initialise_(model):
    for part in model:
        if isinstance(part, nn.Linear):
            part.reset_parameters()
            if part.bias is not None:
                nn.init.zeros_(part.bias)
