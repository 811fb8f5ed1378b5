"""
en: The targets have shape (B,), but (B, 1) is needed.
fix: Give each target a row of its own: `[[0.0], [1.0], [1.0], [0.0]]`, and keep that shape.

ja: 目標値の形が (B, 1) ではなく (B,) になっています。
直し方: 目標値も `[[0.0], [1.0], [1.0], [0.0]]` のように1行ずつにし、その形のままにします。
"""

import torch
from torch.utils.data import DataLoader, TensorDataset


def make_loader(batch_size=4):
    x = torch.tensor([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
    y = torch.tensor([0.0, 1.0, 1.0, 0.0])
    return DataLoader(TensorDataset(x, y), batch_size=batch_size, shuffle=True)
