"""
en: The output goes through a sigmoid, too, so it is always between 0 and 1.
fix: Return the output layer's values without an activation.

ja: 出力にもシグモイドが適用され、値が必ず 0〜1 になります。
直し方: 出力層の値を、活性化関数に通さずそのまま返します。
"""

import torch
from torch import nn


class XorNet(nn.Module):
    def __init__(self, hidden=2):
        super().__init__()
        self.hidden_layer = nn.Linear(2, hidden)
        self.output_layer = nn.Linear(hidden, 1)

    def forward(self, x):
        return torch.sigmoid(self.output_layer(torch.sigmoid(self.hidden_layer(x))))
