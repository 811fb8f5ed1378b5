"""
code: calls array or calls asarray

en: The features are float64, or int64 where all of them are whole numbers, instead of float32.
cause: NumPy chooses the dtype by the numbers: float64 for decimals, int64 for whole numbers.
fix: Ask for float32, for example `torch.tensor(features, dtype=torch.float32)`.

ja: 特徴量が float32 ではなく float64 に、すべて整数のときは int64 になっています。
原因: NumPy は数値から dtype を決めます。小数なら float64、整数なら int64 です。
直し方: float32 を指定します（たとえば `torch.tensor(features, dtype=torch.float32)`）。
"""

import numpy as np
import torch
from torch.utils.data import Dataset


class Table(Dataset):
    def __init__(self, rows):
        self.rows = rows

    def __len__(self):
        return len(self.rows)

    def __getitem__(self, i):
        features, label = self.rows[i]
        return torch.from_numpy(np.array(features)), torch.tensor(label)
