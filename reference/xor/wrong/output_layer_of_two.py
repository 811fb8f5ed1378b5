"""
code: has _.Linear(2, 1) or has Linear(2, 1)
en: The second layer always has two inputs, however many hidden units there are.
cause: In `nn.Linear(2, 1)`, the number of hidden units is written as 2.
fix: Pass the argument on: `nn.Linear(hidden, 1)`.

ja: 隠れ層のユニットの数によらず、2つ目の層の入力がいつも2個です。
原因: `nn.Linear(2, 1)` に、隠れ層のユニットの数として 2 が直接書かれています。
直し方: 引数を渡します（`nn.Linear(hidden, 1)`）。
"""

import torch
from torch import nn


class XorNet(nn.Module):
    def __init__(self, hidden=2):
        super().__init__()
        self.hidden_layer = nn.Linear(2, hidden)
        self.output_layer = nn.Linear(2, 1)

    def forward(self, x):
        return self.output_layer(torch.sigmoid(self.hidden_layer(x)))
