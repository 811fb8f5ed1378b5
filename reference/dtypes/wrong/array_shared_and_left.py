"""
en: The tensor has the dtype of the array, and changes when the array changes.
cause: `torch.from_numpy` neither converts nor copies.
fix: Use `torch.tensor(array, dtype=torch.float32)`, which does both.

ja: テンソルの dtype が配列と同じままで、配列を変更するとテンソルの値も変わります。
原因: `torch.from_numpy` は、変換もコピーもしません。
直し方: 変換とコピーの両方を行う `torch.tensor(array, dtype=torch.float32)` を使います。
"""

import torch


def from_array(array):
    return torch.from_numpy(array)
