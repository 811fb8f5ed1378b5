"""
code: has _.LongTensor([_])

en: The label has the shape (1,) instead of ().
cause: `torch.LongTensor` makes a tensor of a list, here of a list with one number. Batches of such
labels are (B, 1).
fix: Use `torch.tensor(label)`, which makes a tensor of the number itself.

ja: ラベルの形が () ではなく (1,) になっています。
原因: `torch.LongTensor` はリストからテンソルを作ります。ここでは、数値が1つだけのリストです。
バッチにすると (B, 1) になります。
直し方: 数値そのものからテンソルを作る `torch.tensor(label)` を使います。
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
        return torch.tensor(features, dtype=torch.float32), torch.LongTensor([label])
