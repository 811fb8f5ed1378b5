"""
en: The output is float32 even for a float64 input, so half of its digits are lost.
cause: `.float()` converts to float32, whatever comes in.
fix: Leave out `.float()`. The output then has the dtype of the input.

ja: 入力が float64 でも出力が float32 になり、精度が失われます。
原因: `.float()` は、入力の dtype によらず float32 に変換します。
直し方: `.float()` を外します。出力の dtype は入力と同じになります。
"""

import torch
from torch import nn


class Neuron(nn.Module):
    def __init__(self, in_features=2):
        super().__init__()
        self.linear = nn.Linear(in_features, 1)

    def forward(self, x):
        return torch.tanh(self.linear(x)).float()
