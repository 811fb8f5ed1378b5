"""
en: Labels lose digits.
cause: They are float32 for a moment, which has about seven digits.
fix: Make the label a tensor by itself: `torch.tensor(label)`.

ja: ラベルの桁が失われます。
原因: 途中で float32 になっています。float32 の精度は約7桁です。
直し方: ラベルだけを直接テンソルにします（`torch.tensor(label)`）。
"""

import torch
from torch.utils.data import Dataset


class Table(Dataset):
    def __init__(self, rows):
        self.features = torch.tensor([features for features, _ in rows], dtype=torch.float32)
        self.labels = torch.tensor([float(label) for _, label in rows])

    def __len__(self):
        return len(self.labels)

    def __getitem__(self, i):
        return self.features[i], self.labels[i].long()
