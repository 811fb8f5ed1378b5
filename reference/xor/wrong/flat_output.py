"""
en: The output has shape (N,), but (N, 1) is needed.
cause: `squeeze` removes the last dimension.
fix: Leave out `squeeze`.

ja: 出力の形が (N, 1) ではなく (N,) になっています。
原因: `squeeze` が最後の次元を取り除いています。
直し方: `squeeze` を外します。
"""

import torch
from torch import nn


class XorNet(nn.Module):
    def __init__(self, hidden=2):
        super().__init__()
        self.hidden_layer = nn.Linear(2, hidden)
        self.output_layer = nn.Linear(hidden, 1)

    def forward(self, x):
        return self.output_layer(torch.sigmoid(self.hidden_layer(x))).squeeze(1)
