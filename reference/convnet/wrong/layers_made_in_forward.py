"""
code: in forward calls Conv2d or in forward calls Linear

en: ConvNet has no parameters that an optimizer could find.
cause: The layers are made in `forward`, with new random weights in each call.
fix: Make the layers in `__init__`, and keep them in attributes.

ja: ConvNet に、オプティマイザーから見えるパラメータがありません。
原因: 層を `forward` の中で作っています。呼び出すたびに、重みが新しい乱数になります。
直し方: 層は `__init__` で作り、属性に入れておきます。
"""

import torch
from torch import nn


class ConvNet(nn.Module):
    def __init__(self, classes):
        super().__init__()
        self.classes = classes

    def forward(self, x):
        x = max_pool2d(torch.relu(nn.Conv2d(1, 8, 3, padding=1)(x)), 2)
        x = max_pool2d(torch.relu(nn.Conv2d(8, 16, 3, padding=1)(x)), 2)
        return nn.Linear(64, self.classes)(x.flatten(start_dim=1))
