"""
en: The last dimension was squeezed away: the output has shape (N,) instead of
(N, 1).
mend: Keep the last dimension: leave out `squeeze`, or sum with `keepdim=True`.

ja: 最後の次元が消えていて、出力の形が (N, 1) ではなく (N,) です。
直し方: 最後の次元を残します。`squeeze` を外すか、`keepdim=True` で和をとります。
"""

import torch
from torch import nn


class Neuron(nn.Module):
    def __init__(self, in_features=2):
        super().__init__()
        self.linear = nn.Linear(in_features, 1)

    def forward(self, x):
        return torch.tanh(self.linear(x)).squeeze(-1)
