"""
code: calls as_tensor
en: If the array is float32, the tensor changes when the array changes.
cause: `torch.as_tensor` copies only if it has to convert.
fix: Use `torch.tensor(array, dtype=torch.float32)`, which always copies.

ja: 配列が float32 のとき、配列を変更するとテンソルの値も変わります。
原因: `torch.as_tensor` は、変換が必要なときしかコピーしません。
直し方: 必ずコピーする `torch.tensor(array, dtype=torch.float32)` を使います。
"""

import torch


def from_array(array):
    return torch.as_tensor(array, dtype=torch.float32)
