"""
en: The features are float64 instead of float32.
cause: The decimals of NumPy have 64 bits.
fix: Ask for float32, for example `torch.tensor(features, dtype=torch.float32)`.

ja: 特徴量が float32 ではなく float64 になっています。
原因: NumPy の小数は64ビットです。
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
        return torch.from_numpy(np.array(features, dtype=float)), torch.tensor(label)
