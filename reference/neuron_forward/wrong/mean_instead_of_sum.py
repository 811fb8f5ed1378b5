"""
en: The products are averaged, not summed: the weighted sum is too small by the
factor in_features.
mend: Use `sum` in place of `mean`.

ja: 積を合計せずに平均しています。重み付き和が in_features 分の 1 に
なってしまいます。
直し方: `mean` の代わりに `sum` を使います。
"""

import torch
from torch import nn


class Neuron(nn.Module):
    def __init__(self, in_features=2):
        super().__init__()
        self.linear = nn.Linear(in_features, 1)

    def forward(self, x):
        z = (x * self.linear.weight).mean(1, keepdim=True) + self.linear.bias
        return torch.tanh(z)
