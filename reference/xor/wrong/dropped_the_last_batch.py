"""
en: Rows are missing from the epoch when the last batch is not full.
cause: `drop_last=True` leaves that batch out.
fix: Leave out `drop_last`.

ja: 最後のミニバッチが batch_size に満たないとき、エポックから行が欠けます。
原因: `drop_last=True` は、そのミニバッチを捨てます。
直し方: `drop_last` を外します。
"""

import torch
from torch.utils.data import DataLoader, TensorDataset


def make_loader(batch_size=4):
    x = torch.tensor([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
    y = torch.tensor([[0.0], [1.0], [1.0], [0.0]])
    return DataLoader(TensorDataset(x, y), batch_size=batch_size, shuffle=True, drop_last=True)
