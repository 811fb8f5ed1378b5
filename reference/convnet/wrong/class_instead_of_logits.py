"""
en: ConvNet returns the number of a class for each image, not the logits.
cause: `argmax` has no slope, so nothing could be learned through it.
fix: Return the logits. The guess is made outside, from the largest of them.

ja: ConvNet が、ロジットではなく、画像ごとのクラスの番号を返しています。
原因: `argmax` は傾きを伝えないので、そこを通して学習することはできません。
直し方: ロジットを返します。どのクラスかは、モデルの外で、最大のロジットから決めます。
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
        return self.linear(x.flatten(start_dim=1)).argmax(dim=1)
