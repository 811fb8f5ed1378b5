"""
en: The target of (1, 1) is 1. That is OR; for XOR it is 0.
fix: Set the target of (1, 1) to 0.

ja: (1, 1) の目標値が 1 です。これは OR で、XOR なら 0 です。
直し方: (1, 1) の目標値を 0 にします。
"""

import torch
from torch.utils.data import DataLoader, TensorDataset


def make_loader(batch_size=4):
    x = torch.tensor([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
    y = torch.tensor([[0.0], [1.0], [1.0], [1.0]])
    return DataLoader(TensorDataset(x, y), batch_size=batch_size, shuffle=True)
