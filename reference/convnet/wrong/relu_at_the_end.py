"""
en: ConvNet never returns a negative logit.
cause: ReLU is applied to the output of the linear layer, too.
fix: Return what the linear layer gives, as it is.

ja: ConvNet の返すロジットが、負になりません。
原因: 線形層の出力にも ReLU を適用しています。
直し方: 線形層の出力をそのまま返します。
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
        x = max_pool2d(torch.relu(self.conv1(x)), 2)
        x = max_pool2d(torch.relu(self.conv2(x)), 2)
        return torch.relu(self.linear(x.flatten(start_dim=1)))
