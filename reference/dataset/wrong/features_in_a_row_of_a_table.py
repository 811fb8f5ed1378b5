"""
en: The features have one axis too many: (1, D) instead of (D,).
cause: Another pair of brackets makes another axis.
fix: Pass the list as it is. The loader makes the axis for the batch.

ja: 特徴量の軸が1つ多く、(D,) ではなく (1, D) になっています。
原因: 角括弧で囲むと、軸が1つ増えます。
直し方: リストをそのまま渡します。バッチの軸は、データローダーが作ります。
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
        return torch.tensor([features], dtype=torch.float32), torch.tensor(label)
