"""
en: The targets have shape (B,), but (B, 1) is needed.
cause: The four targets are in one flat list.
fix: Give each target a row of its own: `[[0.0], [1.0], [1.0], [0.0]]`.

ja: 目標値の形が (B, 1) ではなく (B,) になっています。
原因: 4つの目標値を、平らなリストに並べています。
直し方: 目標値も1行ずつにして `[[0.0], [1.0], [1.0], [0.0]]` と書きます。
"""

import torch
from torch.utils.data import DataLoader, TensorDataset


def make_loader(batch_size=4):
    x = torch.tensor([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
    y = torch.tensor([0.0, 1.0, 1.0, 0.0])
    return DataLoader(TensorDataset(x, y), batch_size=batch_size, shuffle=True)
