"""
en: `squeeze` makes the output `(N,)`, and against targets of shape `(N, 1)` it broadcasts to
`(N, N)`: each output is compared with every target.
mend: Leave the output in its shape `(N, 1)`.

ja: `squeeze` で出力が `(N,)` になり、`(N, 1)` の正解との差が `(N, N)` に広がります。
どの出力も、すべての正解と比べられてしまいます。
直し方: 出力を `(N, 1)` の形のままにします。
"""

import torch
from torch import nn


class XorNet(nn.Module):
    def __init__(self, hidden=2):
        super().__init__()
        self.hidden_layer = nn.Linear(2, hidden)
        self.output_layer = nn.Linear(hidden, 1)

    def forward(self, x):
        return self.output_layer(torch.sigmoid(self.hidden_layer(x))).squeeze(1)
