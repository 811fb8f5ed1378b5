"""
code: within no_grad

en: The output is not connected to the weight and the bias, so no gradient flows back to
them.
cause: Under `torch.no_grad()` autograd records nothing.
fix: Leave `torch.no_grad()` out of `forward`.

ja: 出力が重みやバイアスとつながっていないため、勾配が伝わりません。
原因: `torch.no_grad()` の中では、計算が記録されません。
直し方: `forward` から `torch.no_grad()` を外します。
"""

import torch
from torch import nn


class Neuron(nn.Module):
    def __init__(self, in_features=2):
        super().__init__()
        self.linear = nn.Linear(in_features, 1)

    def forward(self, x):
        with torch.no_grad():
            return torch.tanh(self.linear(x))
