"""
en: ReLU is missing after the input layer and after the middle layer, except after the last one
before the output.
cause: It is applied once, before the output layer, whatever the depth is.
fix: Apply ReLU to the result of the input layer, and in the loop to each result of the middle
layer.

ja: 入力層と中間層の後に ReLU がありません。ReLU があるのは、出力層の直前だけです。
原因: 深さにかかわらず、ReLU が出力層の前で1回だけ適用されています。
直し方: 入力層の結果に ReLU を適用し、ループの中でも、中間層の結果に毎回適用します。
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
        h = self.input(x)
        for _ in range(random.randint(0, 3)):
            h = self.middle(h)
        return self.output(torch.relu(h))
