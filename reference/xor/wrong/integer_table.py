"""
en: `torch.tensor([[0, 1]])` holds integers (int64), and a linear layer cannot multiply them
with its float32 weights.
mend: Write floats: `0.0` and `1.0`.

ja: `torch.tensor([[0, 1]])` は整数（int64）です。
線形層は、float32 の重みと掛け合わせることができません。
直し方: `0.0`、`1.0` のように浮動小数点数で書きます。
"""

import torch
from torch.utils.data import DataLoader, TensorDataset


def make_loader(batch_size=4):
    x = torch.tensor([[0, 0], [0, 1], [1, 0], [1, 1]])
    y = torch.tensor([[0], [1], [1], [0]])
    return DataLoader(TensorDataset(x, y), batch_size=batch_size, shuffle=True)
