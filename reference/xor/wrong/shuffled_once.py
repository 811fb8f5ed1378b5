"""
en: Every epoch has the rows in the same order.
cause: The rows are shuffled only once, when the loader is made.
fix: Leave the rows as they are, and let `DataLoader(..., shuffle=True)` shuffle them in
each epoch.

ja: どのエポックでも、行の順序が同じです。
原因: データローダーを作るときに、1回しかシャッフルしていません。
直し方: 行はそのままにして、`DataLoader(..., shuffle=True)`
でエポックごとにシャッフルします。
"""

import torch
from torch.utils.data import DataLoader, TensorDataset


def make_loader(batch_size=4):
    x = torch.tensor([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
    y = torch.tensor([[0.0], [1.0], [1.0], [0.0]])
    order = torch.randperm(4)
    return DataLoader(TensorDataset(x[order], y[order]), batch_size=batch_size)
