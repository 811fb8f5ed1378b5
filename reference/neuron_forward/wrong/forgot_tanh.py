"""
en: The output is the weighted sum itself: tanh is not applied.
fix: Return `torch.tanh(z)`, not `z`.

ja: 出力が重み付き和のままで、tanh が適用されていません。
直し方: `z` ではなく `torch.tanh(z)` を返します。
"""

from torch import nn


class Neuron(nn.Module):
    def __init__(self, in_features=2):
        super().__init__()
        self.linear = nn.Linear(in_features, 1)

    def forward(self, x):
        return self.linear(x)
