"""
en: The middle layer sits in a plain Python list, where nn.Module does not find it:
its parameters are missing, and it is never trained.
mend: Store the layer itself on the module: `self.middle = nn.Linear(...)`.

ja: 中間層を普通のリストに入れたため、nn.Module に登録されません。
パラメータの一覧に現れず、学習もされません。
直し方: `self.middle = nn.Linear(...)` のように、層を直接属性にします。
"""

import random

import torch
from torch import nn


class DynamicNet(nn.Module):
    def __init__(self, in_features, hidden_features, out_features):
        super().__init__()
        self.input = nn.Linear(in_features, hidden_features)
        self.middle = [nn.Linear(hidden_features, hidden_features)]
        self.output = nn.Linear(hidden_features, out_features)

    def forward(self, x):
        h = torch.relu(self.input(x))
        for _ in range(random.randint(0, 3)):
            h = torch.relu(self.middle[0](h))
        return self.output(h)
