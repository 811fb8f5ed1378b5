"""
en: ConvNet returns probabilities, not logits. The cross-entropy applies the softmax itself; with
a second one, the loss cannot get near 0.
fix: Return what the linear layer gives, without a softmax.

ja: ConvNet が、ロジットではなく確率を返しています。softmax は交差エントロピーの中で適用されます。
2回適用すると、損失が 0 に近づきません。
直し方: softmax を適用せず、線形層の出力をそのまま返します。
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
        return self.linear(x.flatten(start_dim=1)).softmax(dim=1)
