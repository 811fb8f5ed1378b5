"""
code: in to_device has for _x in _: ...; _x = _

en: to_device returns the batch as it was: no tensor has moved.
cause: In a loop, `item = …` gives the name another value; what is in the list stays as it is.
fix: Make a new list: `return [to_device(item, device) for item in batch]`.

ja: to_device が、渡された batch をそのまま返しています。テンソルが移されていません。
原因: ループの中の `item = …` は、名前に別の値を代入するだけです。リストの中身は変わりません。
直し方: 新しいリストを作ります（`return [to_device(item, device) for item in batch]`）。
"""

from torch import Tensor


def to_device(batch, device):
    if isinstance(batch, Tensor):
        return batch.to(device)
    if isinstance(batch, list):
        for item in batch:
            item = to_device(item, device)
        return batch
    if isinstance(batch, tuple):
        return tuple(to_device(item, device) for item in batch)
    if isinstance(batch, dict):
        return {key: to_device(value, device) for key, value in batch.items()}
    return batch
