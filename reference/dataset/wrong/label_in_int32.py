"""
en: The label is int32 instead of int64.
cause: `.int()` converts to int32.
fix: Leave `.int()` out: `torch.tensor(label)` is int64.

ja: ラベルが int64 ではなく int32 になっています。
原因: `.int()` は int32 に変換します。
直し方: `.int()` を外します。`torch.tensor(label)` は int64 です。
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
        return torch.tensor(features, dtype=torch.float32), torch.tensor(label).int()
