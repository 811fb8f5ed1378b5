"""
code: calls Tensor
en: If the array is float32, the tensor changes when the array changes.
cause: `torch.Tensor`, with a capital T, does not copy an array that is float32 already.
fix: Use `torch.tensor(array, dtype=torch.float32)`, which always copies.

ja: 配列が float32 のとき、配列を変更するとテンソルの値も変わります。
原因: 大文字で始まる `torch.Tensor` は、もともと float32 の配列をコピーしません。
直し方: 必ずコピーする `torch.tensor(array, dtype=torch.float32)` を使います。
"""

import torch


def from_array(array):
    return torch.Tensor(array)
