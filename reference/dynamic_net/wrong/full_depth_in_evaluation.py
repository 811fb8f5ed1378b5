"""
en: The depth is drawn in training mode only, as dropout would do it; in evaluation
mode it is always 3.
mend: Draw at each call: do not look at `self.training`.

ja: ドロップアウトのように、訓練モードのときだけ深さを選んでいます。
評価モードではいつも深さ 3 になります。
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
