"""
en: The tensors in a dict are not moved.
fix: Go through dicts as well: `{key: to_device(value, device) for key, value in batch.items()}`.

ja: 辞書の中のテンソルが移されていません。
直し方: 辞書も同じように処理します
（`{key: to_device(value, device) for key, value in batch.items()}`）。
"""

from torch import Tensor


def to_device(batch, device):
    if isinstance(batch, Tensor):
        return batch.to(device)
    if isinstance(batch, list):
        return [to_device(item, device) for item in batch]
    if isinstance(batch, tuple):
        return tuple(to_device(item, device) for item in batch)
    return batch
