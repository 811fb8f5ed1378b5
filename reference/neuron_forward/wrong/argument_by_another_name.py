"""
en: `Neuron(in_features=3)` is an error: the argument has another name.
fix: Call it `in_features`, as in the task: `def __init__(self, in_features=2)`.

ja: 引数の名前が違うため、`Neuron(in_features=3)` がエラーになります。
直し方: 課題のとおり、引数の名前を `in_features` にします：`def __init__(self, in_features=2)`
"""

import torch
from torch import nn


class Neuron(nn.Module):
    def __init__(self, n_inputs=2):
        super().__init__()
        self.linear = nn.Linear(n_inputs, 1)

    def forward(self, x):
        return torch.tanh(self.linear(x))
