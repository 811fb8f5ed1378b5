"""
en: The features are a list, not a tensor.
cause: A loader would turn such features into D tensors, each float64.
fix: Make a tensor of the list: `torch.tensor(features, dtype=torch.float32)`.

ja: 特徴量が、テンソルではなくリストのままです。
原因: この特徴量をデータローダーに渡すと、float64 のテンソルが D 個できます。
直し方: リストからテンソルを作ります（`torch.tensor(features, dtype=torch.float32)`）。
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
        return features, torch.tensor(label)
