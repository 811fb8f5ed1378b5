"""
en: Features that are all whole numbers become int64 instead of float32.
cause: `torch.tensor` chooses the dtype by the numbers in the list.
fix: Name the dtype: `torch.tensor(features, dtype=torch.float32)`.

ja: 特徴量がすべて整数のとき、float32 ではなく int64 になります。
原因: `torch.tensor` は、リストの中の数値から dtype を決めます。
直し方: dtype を指定します（`torch.tensor(features, dtype=torch.float32)`）。
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
        return torch.tensor(features), torch.tensor(label)
