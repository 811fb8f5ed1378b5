"""
en: one_hot has fewer columns than there are classes.
cause: Without the number of classes, the largest label decides, and that class may be missing.
fix: Make as many columns as the argument `classes` says.

ja: one_hot の列数が、クラスの数より少なくなることがあります。
原因: クラスの数を渡さないと、最大のラベルから列数が決まります。
最後のクラスが labels に含まれているとは限りません。
直し方: 引数 `classes` の数だけ列を作ります。
"""

from torch.nn import functional as F


def one_hot(labels, classes):
    return F.one_hot(labels).float()
