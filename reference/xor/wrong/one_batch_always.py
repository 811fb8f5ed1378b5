"""
en: All four rows come in one batch, whatever `batch_size` says.
mend: Give the argument to the loader: `batch_size=batch_size`.

ja: `batch_size` に何を指定しても、4行すべてが1つのミニバッチで出てきます。
直し方: 引数をローダーに渡します（`batch_size=batch_size`）。
"""

import torch
from torch.utils.data import DataLoader, TensorDataset


def make_loader(batch_size=4):
    x = torch.tensor([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
    y = torch.tensor([[0.0], [1.0], [1.0], [0.0]])
    return DataLoader(TensorDataset(x, y), batch_size=4, shuffle=True)
