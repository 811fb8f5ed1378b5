"""
en: The linear layer of ConvNet has weights for 256 inputs, but it gets 64.
cause: 16·4·4 numbers are there before the second pooling, not after it.
fix: Count what is left after the second pooling: 16 channels of 2 by 2 points, `nn.Linear(16 * 2 * 2, classes)`.

ja: ConvNet の線形層の重みは256個の入力に対するものですが、渡されるのは64個です。
原因: 16·4·4個あるのは、2回目のプーリングの前です。
直し方: 2回目のプーリングの後に残る数を数えます。2×2 点の16チャンネルなので、
`nn.Linear(16 * 2 * 2, classes)` です。
"""

import torch
from torch import nn


class ConvNet(nn.Module):
    def __init__(self, classes):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 8, 3, padding=1)
        self.conv2 = nn.Conv2d(8, 16, 3, padding=1)
        self.linear = nn.Linear(16 * 4 * 4, classes)

    def forward(self, x):
        x = max_pool2d(torch.relu(self.conv1(x)), 2)
        x = max_pool2d(torch.relu(self.conv2(x)), 2)
        return self.linear(x.flatten(start_dim=1))
