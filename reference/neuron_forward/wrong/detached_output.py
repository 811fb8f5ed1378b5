"""
code: calls detach and lacks numpy

en: The output is not connected to the weight and the bias, so no gradient flows back to
them.
cause: `.detach()` cuts the output off the graph.
fix: Leave out `.detach()`.

ja: 出力が重みやバイアスとつながっていないため、勾配が伝わりません。
原因: `.detach()` が、出力を計算グラフから切り離しています。
直し方: `.detach()` を外します。
"""

import torch
from torch import nn


class Neuron(nn.Module):
    def __init__(self, in_features=2):
        super().__init__()
        self.linear = nn.Linear(in_features, 1)

    def forward(self, x):
        return torch.tanh(self.linear(x)).detach()
