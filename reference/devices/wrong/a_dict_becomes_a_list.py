"""
en: A dict comes back as a list of its values; the keys are lost.
fix: Make a dict again: `{key: to_device(value, device) for key, value in batch.items()}`.

ja: 辞書が値だけのリストになって返され、キーが失われています。
直し方: 辞書に戻します（`{key: to_device(value, device) for key, value in batch.items()}`）。
"""

from torch import Tensor


def to_device(batch, device):
    if isinstance(batch, Tensor):
        return batch.to(device)
    if isinstance(batch, dict):
        return [to_device(value, device) for value in batch.values()]
    if isinstance(batch, list):
        return [to_device(item, device) for item in batch]
    if isinstance(batch, tuple):
        return tuple(to_device(item, device) for item in batch)
    return batch
