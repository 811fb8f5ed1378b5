"""
en: The logits are right, but ConvNet does not learn as it should: some of its parameters get no
slope, or another one.
cause: `detach` cuts the first convolution off from the graph, so that it stays as it was at the start.
fix: Leave `detach` out: the slopes have to get back to the first layer.

ja: ロジットは正しいのですが、正しく学習できません。一部のパラメータに、傾きが伝わらないか、
違う傾きが伝わっています。
原因: `detach` で最初の畳み込みが計算グラフから切り離され、初期値のまま変わりません。
直し方: `detach` を使わず、傾きが最初の層まで戻るようにします。
"""

import torch
from torch import nn


class ConvNet(nn.Module):
    def __init__(self, classes):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 8, 3, padding=1)
        self.conv2 = nn.Conv2d(8, 16, 3, padding=1)
        self.linear = nn.Linear(64, classes)

    def forward(self, x):
        x = max_pool2d(torch.relu(self.conv1(x)), 2).detach()
        x = max_pool2d(torch.relu(self.conv2(x)), 2)
        return self.linear(x.flatten(start_dim=1))
