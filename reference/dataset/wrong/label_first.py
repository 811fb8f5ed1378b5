"""
en: The label comes first, and the features second.
fix: Return `(features, label)`, in this order.

ja: ラベルが1つ目、特徴量が2つ目になっています。
直し方: `(特徴量, ラベル)` の順に返します。
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
        return torch.tensor(label), torch.tensor(features, dtype=torch.float32)
