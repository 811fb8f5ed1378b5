"""
code: in to_device calls resize_ or in to_device calls set_ or in to_device has _.data = _

en: to_device changes the tensors that it is given.
cause: The original is emptied, and the caller has that very tensor.
fix: Leave the original as it is. Python frees its memory when nobody uses it any more.

ja: to_device が、渡されたテンソルを書き換えています。
原因: 元のテンソルを空にしていますが、呼び出し側がもっているのはそのテンソルです。
直し方: 元のテンソルはそのままにします。使われなくなれば、Python がメモリを解放します。
"""

import torch


def to_device(batch, device):
    if isinstance(batch, torch.Tensor):
        moved = batch.to(device)
        if moved is not batch:
            batch.resize_(0)
        return moved
    if isinstance(batch, dict):
        return {key: to_device(value, device) for key, value in batch.items()}
    if isinstance(batch, (list, tuple)):
        return type(batch)(to_device(item, device) for item in batch)
    return batch
