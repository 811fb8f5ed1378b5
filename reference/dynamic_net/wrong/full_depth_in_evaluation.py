"""
en: In evaluation mode the depth is not random.
cause: The depth depends on `self.training`, and is always 3 in evaluation mode.
fix: Draw the depth in every call, whatever `self.training` is.

ja: 評価モードで、深さがランダムになりません。
原因: 深さが `self.training` によって変わり、評価モードではいつも 3 になります。
直し方: `self.training` によらず、呼び出しのたびに深さを選びます。
"""

import random

import torch
from torch import nn


class DynamicNet(nn.Module):
    def __init__(self, in_features, hidden_features, out_features):
        super().__init__()
        self.input = nn.Linear(in_features, hidden_features)
        self.middle = nn.Linear(hidden_features, hidden_features)
        self.output = nn.Linear(hidden_features, out_features)

    def forward(self, x):
        depth = random.randint(0, 3) if self.training else 3
        h = torch.relu(self.input(x))
        for _ in range(depth):
            h = torch.relu(self.middle(h))
        return self.output(h)
