"""
code: in one_hot unused to

en: one_hot uses a tensor on the CPU, wherever the labels are.
cause: `.to(labels.device)` returns a moved copy, and nothing takes it.
fix: Keep what it returns: `columns = columns.to(labels.device)`.

ja: labels がどのデバイスにあっても、one_hot の中で CPU のテンソルを使っています。
原因: `.to(labels.device)` は移したコピーを返しますが、その戻り値が使われていません。
直し方: 戻り値を代入します（`columns = columns.to(labels.device)`）。
"""

import torch


def one_hot(labels, classes):
    columns = torch.arange(classes)
    columns.to(labels.device)
    return (labels[:, None] == columns).float()
