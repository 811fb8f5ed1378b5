"""
en: Every item is the first row.
cause: The index `i` is not used.
fix: Return row i: `self.rows[i]`.

ja: どの要素も、最初の行になっています。
原因: 引数 `i` が使われていません。
直し方: i 行目 `self.rows[i]` を返します。
"""

import torch
from torch.utils.data import Dataset


class Table(Dataset):
    def __init__(self, rows):
        self.rows = rows

    def __len__(self):
        return len(self.rows)

    def __getitem__(self, i):
        features, label = self.rows[0]
        return torch.tensor(features, dtype=torch.float32), torch.tensor(label)
