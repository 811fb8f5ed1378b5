"""
code: calls one_hot

en: The rows of one_hot are right, but they are whole numbers (int64), not float32.
cause: `F.one_hot` returns int64.
fix: Convert them with `.float()`.

ja: one_hot の値は合っていますが、float32 ではなく整数（int64）です。
原因: `F.one_hot` は int64 のテンソルを返します。
直し方: `.float()` で変換します。
"""

from torch.nn import functional as F


def one_hot(labels, classes):
    return F.one_hot(labels, classes)
