"""
wrong: off the CPU only

en: The column of ones for the bias is made without `device=`, so it lies on the CPU,
and PyTorch refuses to mix it with tensors on another device.
mend: Make it where x is: `torch.ones(len(x), 1, device=x.device)`.

ja: バイアス用の 1 の列を `device=` なしで作ったので、CPU に置かれます。
別のデバイスのテンソルとは一緒に計算できません。
直し方: `device=x.device` を付けて、x と同じデバイスに作ります。
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
