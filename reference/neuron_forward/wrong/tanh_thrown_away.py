"""
code: unused tanh

en: The output is the weighted sum itself: tanh is not applied.
cause: `torch.tanh(z)` makes a new tensor and leaves `z` as it is. Here nothing takes the new one.
fix: Return what it makes: `return torch.tanh(z)`.

ja: 出力が重み付き和のままで、tanh が適用されていません。
原因: `torch.tanh(z)` は新しいテンソルを作り、`z` は変えません。その結果が使われていません。
直し方: 結果を返します：`return torch.tanh(z)`
"""

import torch
from torch import nn


class Neuron(nn.Module):
    def __init__(self, in_features=2):
        super().__init__()
        self.linear = nn.Linear(in_features, 1)

    def forward(self, x):
        z = self.linear(x)
        torch.tanh(z)
        return z
