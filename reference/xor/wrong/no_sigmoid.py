"""
en: There is no sigmoid between the two linear layers, so the whole network is linear and
cannot learn XOR.
fix: Apply the sigmoid after the hidden layer.

ja: 2つの線形層の間にシグモイドがないため、ネットワーク全体が線形になり、XOR
を学習できません。
直し方: 隠れ層の後にシグモイドを適用します。
"""

from torch import nn


class XorNet(nn.Module):
    def __init__(self, hidden=2):
        super().__init__()
        self.hidden_layer = nn.Linear(2, hidden)
        self.output_layer = nn.Linear(hidden, 1)

    def forward(self, x):
        return self.output_layer(self.hidden_layer(x))
