"""
code: in make_loader calls from_numpy
en: The batches are float64, but float32 is needed.
cause: `torch.from_numpy` keeps the dtype of the array, and NumPy makes float64.
fix: Append `.float()`, or make the array with `dtype=np.float32`.

ja: ミニバッチが float32 ではなく、float64 です。
原因: `torch.from_numpy` は配列の dtype を引き継ぎます。NumPy の既定は float64 です。
直し方: `.float()` を付けるか、`dtype=np.float32` を指定して配列を作ります。
"""

import numpy as np
import torch
from torch.utils.data import DataLoader, TensorDataset


def make_loader(batch_size=4):
    x = torch.from_numpy(np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]]))
    y = torch.from_numpy(np.array([[0.0], [1.0], [1.0], [0.0]]))
    return DataLoader(TensorDataset(x, y), batch_size=batch_size, shuffle=True)
