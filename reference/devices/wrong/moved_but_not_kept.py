"""
code: calls to

en: to_device returns the batch as it was: no tensor has moved.
cause: `.to(device)` returns a moved copy. It does not change the tensor itself.
fix: Return what `.to(device)` returns.

ja: to_device が、渡された batch をそのまま返しています。テンソルが移されていません。
原因: `.to(device)` は、移したコピーを返します。元のテンソルは変わりません。
直し方: `.to(device)` の戻り値を返します。
"""

from torch import Tensor


def to_device(batch, device):
    if isinstance(batch, Tensor):
        batch.to(device)
    elif isinstance(batch, list | tuple):
        for item in batch:
            to_device(item, device)
    elif isinstance(batch, dict):
        for item in batch.values():
            to_device(item, device)
    return batch
