"""
code: calls from_numpy
en: If the array is float32, the tensor changes when the array changes.
cause: `torch.from_numpy` does not copy, and a conversion to float32 copies only what is not float32 yet.
fix: Use `torch.tensor(array, dtype=torch.float32)`, which always copies.

ja: 配列が float32 のとき、配列を変更するとテンソルの値も変わります。
原因: `torch.from_numpy` はコピーをせず、float32 への変換も、もともと float32 ならコピーしません。
直し方: 必ずコピーする `torch.tensor(array, dtype=torch.float32)` を使います。
"""

import torch


def from_array(array):
    return torch.from_numpy(array).float()
