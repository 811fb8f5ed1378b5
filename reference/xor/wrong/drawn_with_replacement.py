"""
en: The rows are drawn with replacement: in one epoch some come twice and others not at all.
mend: Use `shuffle=True`, which goes through every row exactly once.

ja: 行を復元抽出しています。1エポックの中で2回現れる行や、1回も現れない行が出てきます。
直し方: すべての行をちょうど1回ずつ取り出す `shuffle=True` を使います。
"""

import torch
from torch.utils.data import DataLoader, RandomSampler, TensorDataset


def make_loader(batch_size=4):
    x = torch.tensor([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
    y = torch.tensor([[0.0], [1.0], [1.0], [0.0]])
    dataset = TensorDataset(x, y)
    sampler = RandomSampler(dataset, replacement=True)
    return DataLoader(dataset, batch_size=batch_size, sampler=sampler)
