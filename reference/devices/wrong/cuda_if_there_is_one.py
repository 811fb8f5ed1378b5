"""
code: in to_device calls is_available

en: to_device returns the batch as it was: no tensor has moved.
cause: `is_available` speaks of the machine. Where the tensors should go, only `device` says.
fix: Return `batch.to(device)`.

ja: to_device が、渡された batch をそのまま返しています。テンソルが移されていません。
原因: `is_available` で分かるのは、コンピューターに何があるかです。移す先は引数 `device` で決まります。
直し方: `batch.to(device)` を返します。
"""

import torch
from torch import Tensor


def to_device(batch, device):
    if isinstance(batch, Tensor):
        return batch.cuda() if torch.cuda.is_available() else batch
    if isinstance(batch, list):
        return [to_device(item, device) for item in batch]
    if isinstance(batch, tuple):
        return tuple(to_device(item, device) for item in batch)
    if isinstance(batch, dict):
        return {key: to_device(value, device) for key, value in batch.items()}
    return batch
