"""
code: has _.tensor([_], **_) or has _.as_tensor([_], **_)

en: The label has the shape (1,) instead of ().
cause: With brackets, it is a list of one number. Batches of such labels are (B, 1).
fix: Make the tensor of the number itself: `torch.tensor(label)`.

ja: ラベルの形が () ではなく (1,) になっています。
原因: 角括弧で囲むと、1つの数値が入ったリストになります。バッチにすると (B, 1) です。
直し方: リストではなく、数値からテンソルを作ります（`torch.tensor(label)`）。
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
        return torch.tensor(features, dtype=torch.float32), torch.tensor([label])
