"""
en: The batches are integers (int64), but float32 is needed.
cause: `torch.tensor([[0, 1]])` without a decimal point makes integers.
fix: Write floats: `0.0` and `1.0`.

ja: ミニバッチが float32 ではなく、整数（int64）です。
原因: 小数点のない `torch.tensor([[0, 1]])` は、整数のテンソルになります。
直し方: `0.0`、`1.0` のように小数点を付けて書きます。
"""

import torch
from torch.utils.data import DataLoader, TensorDataset


def make_loader(batch_size=4):
    x = torch.tensor([[0, 0], [0, 1], [1, 0], [1, 1]])
    y = torch.tensor([[0], [1], [1], [0]])
    return DataLoader(TensorDataset(x, y), batch_size=batch_size, shuffle=True)
