"""
en: This is the table of OR: the row (1, 1) says 1. XOR says 0 there.
mend: The target of (1, 1) is 0.

ja: これは OR の真理値表です。（1, 1） の行が1になっていますが、XOR では0です。
直し方: （1, 1） の正解を0にします。
"""

import torch
from torch.utils.data import DataLoader, TensorDataset


def make_loader(batch_size=4):
    x = torch.tensor([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
    y = torch.tensor([[0.0], [1.0], [1.0], [1.0]])
    return DataLoader(TensorDataset(x, y), batch_size=batch_size, shuffle=True)
