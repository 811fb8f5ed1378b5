"""
en: conv2d calls a convolution of PyTorch instead of computing it.
fix: Write it with pieces of the image, products and sums.

ja: 自分で計算せずに、PyTorch の畳み込みを呼び出しています。
直し方: 画像から切り出した部分と、積と和を使って書きます。
"""

from torch.nn import functional as F


def conv2d(x, weight, bias=None, stride=1, padding=0):
    return F.conv2d(x, weight, bias, stride, padding)
