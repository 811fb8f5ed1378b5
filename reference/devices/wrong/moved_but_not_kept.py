"""
code: unused to or unused to_device

en: to_device returns the batch as it was: no tensor has moved.
cause: `.to(device)` returns a moved copy and does not change the tensor itself. Here nothing takes
what is returned.
fix: Return what `.to(device)` returns. For a list, a tuple or a dict, make a new one of the moved parts.

ja: to_device が、渡された batch をそのまま返しています。テンソルが移されていません。
原因: `.to(device)` は移したコピーを返し、元のテンソルは変わりません。ここでは、その戻り値が使われていません。
直し方: `.to(device)` の戻り値を返します。リスト、タプル、辞書では、移したものから新しく作って返します。
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
