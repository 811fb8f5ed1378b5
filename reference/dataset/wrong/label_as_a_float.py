"""
en: The label is a float instead of int64.
cause: Cross-entropy and an index need whole numbers.
fix: Make the tensor of the label by itself: `torch.tensor(label)` is int64 for a whole number.

ja: ラベルが int64 ではなく小数になっています。
原因: 交差エントロピーや添字には整数が必要です。
直し方: ラベルだけからテンソルを作ります。`torch.tensor(label)` は、整数からは int64 になります。
"""

import torch
from torch.utils.data import Dataset


class Table(Dataset):
    def __init__(self, rows):
        self.rows = rows

    def __len__(self):
        return len(self.rows)

    def __getitem__(self, i):
        features, label = self.rows[i]
        return torch.tensor(features, dtype=torch.float32), torch.tensor(label, dtype=torch.float32)
