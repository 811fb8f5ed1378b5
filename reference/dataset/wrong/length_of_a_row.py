"""
code: has len(_[_])

en: len(table) is not the number of rows: it is the length of one row or of its features.
fix: Return `len(self.rows)`.

ja: len(table) が、行の数ではなく、1つの行や特徴量の長さになっています。
直し方: `len(self.rows)` を返します。
"""

import torch
from torch.utils.data import Dataset


class Table(Dataset):
    def __init__(self, rows):
        self.rows = rows

    def __len__(self):
        return len(self.rows[0])

    def __getitem__(self, i):
        features, label = self.rows[i]
        return torch.tensor(features, dtype=torch.float32), torch.tensor(label)
