"""
en: `drop_last=True` throws away the last batch when it is not full: with batches of three, one
row is missing in every epoch.
mend: Leave `drop_last` out.

ja: `drop_last=True` は、いっぱいにならなかった最後のミニバッチを捨てます。
バッチサイズが3なら、毎エポック1行が欠けます。
直し方: `drop_last` を指定しないようにします。
"""

import torch
from torch.utils.data import DataLoader, TensorDataset


def make_loader(batch_size=4):
    x = torch.tensor([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
    y = torch.tensor([[0.0], [1.0], [1.0], [0.0]])
    return DataLoader(TensorDataset(x, y), batch_size=batch_size, shuffle=True, drop_last=True)
