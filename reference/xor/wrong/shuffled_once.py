"""
en: The rows are shuffled once, when the loader is made; every epoch then repeats that one
order.
mend: Leave the rows as they are, and let `DataLoader(..., shuffle=True)` draw a new order in
each epoch.

ja: ローダーを作るときに1度シャッフルしただけで、どのエポックでも同じ順番を繰り返しています。
直し方: 行は並べ替えずに、
`DataLoader(..., shuffle=True)` でエポックごとに新しい順番を引かせます。
"""

import torch
from torch.utils.data import DataLoader, TensorDataset


def make_loader(batch_size=4):
    x = torch.tensor([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
    y = torch.tensor([[0.0], [1.0], [1.0], [0.0]])
    order = torch.randperm(4)
    return DataLoader(TensorDataset(x[order], y[order]), batch_size=batch_size)
