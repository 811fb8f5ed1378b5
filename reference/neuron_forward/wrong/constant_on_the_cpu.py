"""
wrong: off the CPU only

en: `forward` makes a tensor on the CPU, so it cannot be combined with an x on another
device.
cause: `torch.ones(…)` without `device=` makes its tensor on the CPU.
fix: Make it on the device of x: `torch.ones(len(x), 1, device=x.device)`.

ja: `forward` の中で CPU 上にテンソルを作っているため、別のデバイスにある x
と計算できません。
原因: `torch.ones(…)` は、`device=` を指定しないと CPU にテンソルを作ります。
直し方: `device=x.device` を指定して、x と同じデバイスに作ります。
"""

import torch
from torch import nn


class Neuron(nn.Module):
    def __init__(self, in_features=2):
        super().__init__()
        self.linear = nn.Linear(in_features, 1)

    def forward(self, x):
        ones = torch.ones(len(x), 1, dtype=x.dtype)  # (N, 1)
        z = x @ self.linear.weight.T + ones * self.linear.bias
        return torch.tanh(z)
