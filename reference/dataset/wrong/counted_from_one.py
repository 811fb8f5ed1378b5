"""
en: table[i] is not row i, but the row before it.
cause: The rows are counted from 1.
fix: Count from 0: `self.rows[i]`.

ja: table[i] が、i 行目ではなく、その前の行になっています。
原因: 行を 1 から数えています。
直し方: 0 から数えます（`self.rows[i]`）。
"""

import torch
from torch.utils.data import Dataset


class Table(Dataset):
    def __init__(self, rows):
        self.rows = rows

    def __len__(self):
        return len(self.rows)

    def __getitem__(self, i):
        features, label = self.rows[i - 1]
        return torch.tensor(features, dtype=torch.float32), torch.tensor(label)
