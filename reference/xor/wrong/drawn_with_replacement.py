"""
en: In one epoch, some rows come twice and others not at all.
cause: The rows are drawn with replacement.
fix: Use `shuffle=True`. It takes every row exactly once.

ja: 1エポックに2回現れる行や、1回も現れない行があります。
原因: 行を復元抽出しています。
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
