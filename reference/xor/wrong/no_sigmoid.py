"""
en: Without the sigmoid between them, the two linear layers are together just one: XOR is out of
reach, and the loss stays at 1.0 or above.
mend: Put the sigmoid after the hidden layer.

ja: 間にシグモイドがないと、2つの線形層は合わせて1つの線形層と同じです。
XOR は解けず、損失は1.0より下がりません。
直し方: 隠れ層の後にシグモイドを入れます。
"""

from torch import nn


class XorNet(nn.Module):
    def __init__(self, hidden=2):
        super().__init__()
        self.hidden_layer = nn.Linear(2, hidden)
        self.output_layer = nn.Linear(hidden, 1)

    def forward(self, x):
        return self.output_layer(self.hidden_layer(x))
