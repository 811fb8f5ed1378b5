"""
en: to_device returns None for text and numbers.
cause: A function that ends without `return` returns None.
fix: Return everything else as it is, at the end of the function.

ja: 文字列や数値について、to_device が None を返しています。
原因: `return` せずに終わった関数は None を返します。
直し方: そのほかのものは、関数の最後でそのまま返します。
"""

from torch import Tensor


def to_device(batch, device):
    if isinstance(batch, Tensor):
        return batch.to(device)
    if isinstance(batch, list):
        return [to_device(item, device) for item in batch]
    if isinstance(batch, tuple):
        return tuple(to_device(item, device) for item in batch)
    if isinstance(batch, dict):
        return {key: to_device(value, device) for key, value in batch.items()}
