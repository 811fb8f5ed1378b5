"""
en: The logits are those of a network without ReLU after the first convolution.
fix: Apply `torch.relu` after the first convolution as well.

ja: 1つ目の畳み込みの後に ReLU がありません。
直し方: 1つ目の畳み込みの後でも `torch.relu` を適用します。
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
        x = max_pool2d(self.conv1(x), 2)
        x = max_pool2d(torch.relu(self.conv2(x)), 2)
        return self.linear(x.flatten(start_dim=1))
