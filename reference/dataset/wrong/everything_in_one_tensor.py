"""
en: An item is not a pair: features and label are together in one tensor.
fix: Return two tensors, separated by a comma.

ja: 要素が組になっておらず、特徴量とラベルが1つのテンソルに入っています。
直し方: 2つのテンソルを、カンマで区切って返します。
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
        return torch.tensor([*features, label], dtype=torch.float32)
