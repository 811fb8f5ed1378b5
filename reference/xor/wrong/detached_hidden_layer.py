"""
en: The outputs are right, but no gradient reaches the hidden layer, so it is never trained.
cause: `.detach()` cuts the hidden values off the graph.
fix: Leave out `.detach()`.

ja: 出力は正しいものの、隠れ層に勾配が伝わらず、隠れ層が学習されません。
原因: `.detach()` が、隠れ層の値を計算グラフから切り離しています。
直し方: `.detach()` を外します。
"""

import torch
from torch import nn


class XorNet(nn.Module):
    def __init__(self, hidden=2):
        super().__init__()
        self.hidden_layer = nn.Linear(2, hidden)
        self.output_layer = nn.Linear(hidden, 1)

    def forward(self, x):
        h = torch.sigmoid(self.hidden_layer(x)).detach()
        return self.output_layer(h)
