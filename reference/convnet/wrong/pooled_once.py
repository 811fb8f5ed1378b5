"""
en: The linear layer of ConvNet has 256 inputs, not 64.
cause: One of the two poolings is missing, so 4 by 4 points are left in each of 16 channels.
fix: Pool after both convolutions: then 2 by 2 points are left for the linear layer, 16·2·2 = 64
numbers.

ja: ConvNet の線形層の入力が、64個ではなく256個になっています。
原因: 2回のプーリングのうち1回がないため、16チャンネルのそれぞれに 4×4 点が残っています。
直し方: 両方の畳み込みの後でプーリングします。残るのは 2×2 点で、16·2·2 は 64 です。
"""

import torch
from torch import nn


class ConvNet(nn.Module):
    def __init__(self, classes):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 8, 3, padding=1)
        self.conv2 = nn.Conv2d(8, 16, 3, padding=1)
        self.linear = nn.Linear(256, classes)

    def forward(self, x):
        x = max_pool2d(torch.relu(self.conv1(x)), 2)
        x = torch.relu(self.conv2(x))
        return self.linear(x.flatten(start_dim=1))
