"""
en: max_pool2d calls the max pooling of PyTorch instead of computing it.
fix: Write it with `reshape` and `amax`, or in another way of your own.

ja: max_pool2d が、自分で計算せずに、PyTorch の最大値プーリングを呼び出しています。
直し方: `reshape` と `amax` などを使って、自分で書きます。
"""

from torch.nn import functional as F


def max_pool2d(x, size):
    return F.max_pool2d(x, size)
