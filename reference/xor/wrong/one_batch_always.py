"""
en: All four rows come in one batch: `batch_size` has no effect.
fix: Pass the argument on: `batch_size=batch_size`.

ja: 4行すべてが1つのミニバッチになり、引数 `batch_size` が使われていません。
直し方: 引数を渡します（`batch_size=batch_size`）。
"""

import torch
from torch.utils.data import DataLoader, TensorDataset


def make_loader(batch_size=4):
    x = torch.tensor([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
    y = torch.tensor([[0.0], [1.0], [1.0], [0.0]])
    return DataLoader(TensorDataset(x, y), batch_size=4, shuffle=True)
