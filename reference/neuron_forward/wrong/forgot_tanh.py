"""
en: The output is the weighted sum itself: tanh is not applied.
fix: Apply `torch.tanh` to the weighted sum, and return that.

ja: 出力が重み付き和のままで、tanh が適用されていません。
直し方: 重み付き和に `torch.tanh` を適用し、それを返します。
"""

from torch import nn


class Neuron(nn.Module):
    def __init__(self, in_features=2):
        super().__init__()
        self.linear = nn.Linear(in_features, 1)

    def forward(self, x):
        return self.linear(x)
