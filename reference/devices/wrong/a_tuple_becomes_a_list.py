"""
en: A tuple comes back as a list.
fix: Make a tuple again: `tuple(… for item in batch)`.

ja: タプルがリストになって返されています。
直し方: タプルに戻します（`tuple(… for item in batch)`）。
"""

from torch import Tensor


def to_device(batch, device):
    if isinstance(batch, Tensor):
        return batch.to(device)
    if isinstance(batch, list | tuple):
        return [to_device(item, device) for item in batch]
    if isinstance(batch, dict):
        return {key: to_device(value, device) for key, value in batch.items()}
    return batch
