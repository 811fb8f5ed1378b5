"""
code: has _.sum(1) or has _.sum(-1) or has _.sum(dim=1) or has _.sum(dim=-1) or has _.sum(axis=1)
or has _.sum(axis=-1) or has torch.sum(_, 1) or has torch.sum(_, -1) or has torch.sum(_, dim=1)
or has torch.sum(_, dim=-1)

en: The output has shape (N,), but (N, 1) is needed.
cause: The sum removes the dimension that it goes over, the last one.
fix: Keep the dimension: `sum(1, keepdim=True)`. Or use `x @ w.T`.

ja: 出力の形が (N, 1) ではなく (N,) になっています。
原因: 和を取ると、その方向の次元（最後の次元）がなくなります。
直し方: `sum(1, keepdim=True)` として次元を残すか、`x @ w.T` を使います。
"""

import torch
from torch import nn


class Neuron(nn.Module):
    def __init__(self, in_features=2):
        super().__init__()
        self.linear = nn.Linear(in_features, 1)

    def forward(self, x):
        return torch.tanh((x * self.linear.weight).sum(1) + self.linear.bias)
