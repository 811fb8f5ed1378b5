"""
en: The order of the rows does not follow `torch.manual_seed`.
cause: The order comes from Python's `random`, which has a seed of its own.
fix: Let `DataLoader(..., shuffle=True)` shuffle. It uses PyTorch's generator.

ja: 行の順序が `torch.manual_seed` に従っていません。
原因: Python の `random` で順序を決めており、そのシードは PyTorch とは別です。
直し方: PyTorch の乱数生成器を使う `DataLoader(..., shuffle=True)` でシャッフルします。
"""

import random

import torch
from torch.utils.data import DataLoader, TensorDataset


class Shuffled:
    def __iter__(self):
        return iter(random.sample(range(4), 4))

    def __len__(self):
        return 4


def make_loader(batch_size=4):
    x = torch.tensor([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
    y = torch.tensor([[0.0], [1.0], [1.0], [0.0]])
    return DataLoader(TensorDataset(x, y), batch_size=batch_size, sampler=Shuffled())
