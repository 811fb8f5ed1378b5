"""
en: The logits are those of a network whose convolutions move on by 2, without max pooling.
cause: `stride=2` gives the same sizes as pooling, but leaves out three of four places without looking at them.
fix: Leave the stride out, and pool with `max_pool2d`.

ja: ロジットが、最大値プーリングの代わりに、畳み込みを2点ずつ動かすネットワークのものになっています。
原因: `stride=2` でも大きさは同じになりますが、4か所のうち3か所は、値を調べずに捨てられます。
直し方: ストライドは指定せず、`max_pool2d` でプーリングします。
"""

import torch
from torch import nn


class ConvNet(nn.Module):
    def __init__(self, classes):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 8, 3, stride=2, padding=1)
        self.conv2 = nn.Conv2d(8, 16, 3, stride=2, padding=1)
        self.linear = nn.Linear(64, classes)

    def forward(self, x):
        x = torch.relu(self.conv1(x))
        x = torch.relu(self.conv2(x))
        return self.linear(x.flatten(start_dim=1))
