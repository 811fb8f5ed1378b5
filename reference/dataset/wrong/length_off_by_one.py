"""
code: has len(_) - 1

en: len(table) is one too small, so a loader never reaches the last row.
cause: The number of the last row is N - 1, but there are N rows.
fix: Return `len(self.rows)`.

ja: len(table) が1つ小さく、最後の行が使われません。
原因: 最後の行の番号は N - 1 ですが、行は N 個あります。
直し方: `len(self.rows)` を返します。
"""

import torch
from torch.utils.data import Dataset


class Table(Dataset):
    def __init__(self, rows):
        self.rows = rows

    def __len__(self):
        return len(self.rows) - 1

    def __getitem__(self, i):
        features, label = self.rows[i]
        return torch.tensor(features, dtype=torch.float32), torch.tensor(label)
