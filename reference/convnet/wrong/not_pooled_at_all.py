"""
en: The linear layer of ConvNet has 1024 inputs, not 64.
cause: Nothing is pooled, so 8 by 8 points are left in each of 16 channels.
fix: Pool after both convolutions: then 2 by 2 points are left for the linear layer, 16·2·2 = 64
numbers.

ja: ConvNet の線形層の入力が、64個ではなく1024個になっています。
原因: プーリングがないため、16チャンネルのそれぞれに 8×8 点が残っています。
直し方: 両方の畳み込みの後でプーリングします。残るのは 2×2 点で、16·2·2 は 64 です。
"""

import torch
from torch import nn


class ConvNet(nn.Module):
    def __init__(self, classes):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 8, 3, padding=1)
        self.conv2 = nn.Conv2d(8, 16, 3, padding=1)
        self.linear = nn.Linear(16 * 8 * 8, classes)

    def forward(self, x):
        x = torch.relu(self.conv1(x))
        x = torch.relu(self.conv2(x))
        return self.linear(x.flatten(start_dim=1))
