"""
en: The label is a Python number, not a tensor.
fix: Make a tensor of it: `torch.tensor(label)`.

ja: ラベルが、テンソルではなく Python の数値のままです。
直し方: テンソルにします（`torch.tensor(label)`）。
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
        return torch.tensor(features, dtype=torch.float32), label
