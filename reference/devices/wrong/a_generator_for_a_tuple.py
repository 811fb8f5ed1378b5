"""
en: A generator comes back instead of a tuple.
cause: `(… for item in batch)` in parentheses is a generator, not a tuple.
fix: Put `tuple` before it: `tuple(… for item in batch)`.

ja: タプルではなくジェネレーターが返されています。
原因: 丸括弧の `(… for item in batch)` は、タプルではなくジェネレーターです。
直し方: 前に `tuple` を付けます（`tuple(… for item in batch)`）。
"""

from torch import Tensor


def to_device(batch, device):
    if isinstance(batch, Tensor):
        return batch.to(device)
    if isinstance(batch, list):
        return [to_device(item, device) for item in batch]
    if isinstance(batch, tuple):
        return (to_device(item, device) for item in batch)
    if isinstance(batch, dict):
        return {key: to_device(value, device) for key, value in batch.items()}
    return batch
