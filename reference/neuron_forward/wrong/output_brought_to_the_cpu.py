"""
wrong: off the CPU only

en: The output is on the CPU, although the input is on another device.
cause: `.cpu()` copies the output to the CPU.
fix: Leave out `.cpu()`. A result belongs on the device of its inputs.

ja: 入力が別のデバイスにあるのに、出力だけが CPU にあります。
原因: `.cpu()` が出力を CPU にコピーしています。
直し方: `.cpu()` を外します。結果は入力と同じデバイスに置きます。
"""

import torch
from torch import nn


class Neuron(nn.Module):
    def __init__(self, in_features=2):
        super().__init__()
        self.linear = nn.Linear(in_features, 1)

    def forward(self, x):
        return torch.tanh(self.linear(x)).cpu()
