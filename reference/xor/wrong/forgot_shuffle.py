"""
en: A DataLoader keeps the order of its data unless it is told to shuffle: every epoch looks the
same.
mend: Say `shuffle=True`.

ja: DataLoader は、シャッフルするよう指定しない限りデータの順番を変えません。
どのエポックも同じ並びになります。
直し方: `shuffle=True` を指定します。
"""

import torch
from torch.utils.data import DataLoader, TensorDataset


def make_loader(batch_size=4):
    x = torch.tensor([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
    y = torch.tensor([[0.0], [1.0], [1.0], [0.0]])
    return DataLoader(TensorDataset(x, y), batch_size=batch_size)
