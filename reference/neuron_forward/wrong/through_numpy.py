"""
code: calls numpy

en: The output is not connected to the weight and the bias, so no gradient flows back to
them.
cause: autograd cannot follow a calculation through `.numpy()`.
fix: Stay with tensors: use `torch.tanh` instead of `np.tanh`.

ja: 出力が重みやバイアスとつながっていないため、勾配が伝わりません。
原因: `.numpy()` を通した計算は、autograd では追跡できません。
直し方: テンソルのまま計算します。`np.tanh` の代わりに `torch.tanh` を使います。
"""

import numpy as np
import torch
from torch import nn


class Neuron(nn.Module):
    def __init__(self, in_features=2):
        super().__init__()
        self.linear = nn.Linear(in_features, 1)

    def forward(self, x):
        z = self.linear(x).detach().numpy()
        return torch.from_numpy(np.tanh(z))
