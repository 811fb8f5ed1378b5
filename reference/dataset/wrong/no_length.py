"""
en: len(table) stops with an error: the class has no `__len__`.
fix: Write a method `__len__` that returns the number of rows.

ja: クラスに `__len__` がないので、len(table) がエラーになります。
直し方: 行数を返すメソッド `__len__` を書きます。
"""

import torch
from torch.utils.data import Dataset


class Table(Dataset):
    def __init__(self, rows):
        self.rows = rows

    def __getitem__(self, i):
        features, label = self.rows[i]
        return torch.tensor(features, dtype=torch.float32), torch.tensor(label)
