"""
en: to_device fails where something is neither a tensor nor a list, tuple or dict.
cause: Text, numbers and None have no `.to`.
fix: Call `.to(device)` only if `isinstance(batch, torch.Tensor)`, and return anything else as it is.

ja: テンソルでも、リスト、タプル、辞書でもないものを渡すと、to_device がエラーになります。
原因: 文字列、数値、None には `.to` がありません。
直し方: `isinstance(batch, torch.Tensor)` のときだけ `.to(device)` を呼び、ほかはそのまま返します。
"""


def to_device(batch, device):
    if isinstance(batch, list):
        return [to_device(item, device) for item in batch]
    if isinstance(batch, tuple):
        return tuple(to_device(item, device) for item in batch)
    if isinstance(batch, dict):
        return {key: to_device(value, device) for key, value in batch.items()}
    return batch.to(device)
