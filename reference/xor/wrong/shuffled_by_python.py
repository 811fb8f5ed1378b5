"""
en: The order comes from Python's `random`, which has a seed of its own: `torch.manual_seed` cannot
make a run come out the same again.
mend: Let `DataLoader(..., shuffle=True)` do the shuffling: it draws from PyTorch's generator.

ja: 順番を Python の `random` で決めています。
シードが別なので、`torch.manual_seed` を呼んでも同じ結果を再現できません。
直し方: シャッフルは `DataLoader(..., shuffle=True)` に任せます。
PyTorch の乱数生成器が使われます。
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
