"""
code: calls squeeze

en: The output has shape (N,), but (N, 1) is needed.
cause: `squeeze` removes the last dimension.
fix: Leave out `squeeze`.

ja: 出力の形が (N, 1) ではなく (N,) になっています。
原因: `squeeze` が最後の次元を取り除いています。
直し方: `squeeze` を外します。
"""

import torch
from torch import nn


class Neuron(nn.Module):
    def __init__(self, in_features=2):
        super().__init__()
        self.linear = nn.Linear(in_features, 1)

    def forward(self, x):
        return torch.tanh(self.linear(x)).squeeze(-1)
