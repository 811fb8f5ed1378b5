"""
en: to_device calls itself without end where there is text in the batch.
cause: Text can be gone through like a list, letter by letter, and a letter is a text of one letter again.
fix: Go through lists, tuples and dicts only, `isinstance(batch, list)`, and return anything else as it is.

ja: batch に文字列があると、to_device が自分自身を際限なく呼び出します。
原因: 文字列も、リストのように1文字ずつ取り出せます。取り出した1文字も、また長さ1の文字列です。
直し方: `isinstance(batch, list)` のように、リスト、タプル、辞書だけを調べ、それ以外はそのまま返します。
"""

from torch import Tensor


def to_device(batch, device):
    if isinstance(batch, Tensor):
        return batch.to(device)
    if isinstance(batch, dict):
        return {key: to_device(value, device) for key, value in batch.items()}
    if isinstance(batch, tuple):
        return tuple(to_device(item, device) for item in batch)
    if hasattr(batch, "__iter__"):
        return [to_device(item, device) for item in batch]
    return batch
