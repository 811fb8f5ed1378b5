"""
en: The weighted sum is returned as it is: tanh is never applied, so the
output is not held between -1 and 1.
mend: Return `torch.tanh(z)`, not `z`.

ja: 重み付き和をそのまま返していて、tanh を通していません。
出力が -1 から 1 の範囲に収まりません。
直し方: `z` ではなく `torch.tanh(z)` を返します。
"""

from torch import nn


class Neuron(nn.Module):
    def __init__(self, in_features=2):
        super().__init__()
        self.linear = nn.Linear(in_features, 1)

    def forward(self, x):
        return self.linear(x)
