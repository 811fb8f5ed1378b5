"""
en: Tensors in a list, tuple or dict that is inside another one are not moved.
cause: The items are moved if they are tensors, but nobody looks into them if they are not.
fix: Call `to_device` for each item of a list, a tuple or a dict.

ja: 入れ子になったリスト、タプル、辞書の中のテンソルが移されていません。
原因: 要素がテンソルなら移していますが、テンソルでない要素の中身は調べていません。
直し方: 要素ごとに `to_device` を呼びます。
"""

from torch import Tensor


def to_device(batch, device):
    def moved(item):
        return item.to(device) if isinstance(item, Tensor) else item

    if isinstance(batch, list):
        return [moved(item) for item in batch]
    if isinstance(batch, tuple):
        return tuple(moved(item) for item in batch)
    if isinstance(batch, dict):
        return {key: moved(value) for key, value in batch.items()}
    return moved(batch)
