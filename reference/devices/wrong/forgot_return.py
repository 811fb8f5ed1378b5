"""
en: For a tensor, to_device gives None.
cause: `.to` is called, but its result is not returned.
fix: Return what `.to(device)` returns.

ja: テンソルを渡すと、to_device の結果が None になります。
原因: `.to` を呼び出していますが、その結果を return していません。
直し方: `.to(device)` の結果を返します。
"""

from torch import Tensor


def to_device(batch, device):
    if isinstance(batch, Tensor):
        batch.to(device)
    elif isinstance(batch, list):
        return [to_device(item, device) for item in batch]
    elif isinstance(batch, tuple):
        return tuple(to_device(item, device) for item in batch)
    elif isinstance(batch, dict):
        return {key: to_device(value, device) for key, value in batch.items()}
    else:
        return batch
