"""
en: The output is converted to float32, whatever the input was: a float64 input
loses half of its digits.
mend: Leave out `.float()`: the output takes the dtype of the input.

ja: 入力の型によらず、出力を float32 に変換しています。
float64 の入力では精度が失われます。
直し方: `.float()` を外します。出力の型は入力の型に従います。
"""

import torch
from torch import nn


class Neuron(nn.Module):
    def __init__(self, in_features=2):
        super().__init__()
        self.linear = nn.Linear(in_features, 1)

    def forward(self, x):
        return torch.tanh(self.linear(x)).float()
