"""
en: The output passes through a sigmoid as well: it is squeezed between 0 and 1, and its
gradient fades.
mend: Return what the output layer gives, without an activation.

ja: 出力もシグモイドに通しているので、値が0と1の間に押し込められ、勾配も小さくなります。
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
