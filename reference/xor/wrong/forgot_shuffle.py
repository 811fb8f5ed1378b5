"""
en: Every epoch has the rows in the same order.
cause: A DataLoader keeps the order of its data by default.
fix: Pass `shuffle=True`.

ja: どのエポックでも、行の順序が同じです。
原因: データローダーは、指定しなければデータの順序を変えません。
直し方: `shuffle=True` を指定します。
"""

import torch
from torch.utils.data import DataLoader, TensorDataset


def make_loader(batch_size=4):
    x = torch.tensor([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
    y = torch.tensor([[0.0], [1.0], [1.0], [0.0]])
    return DataLoader(TensorDataset(x, y), batch_size=batch_size)
