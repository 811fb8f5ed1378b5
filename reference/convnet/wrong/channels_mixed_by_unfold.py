"""
code: in max_pool2d has F.unfold(*_, **_)
en: max_pool2d mixes the numbers of different channels. With a single channel it is right.
cause: `F.unfold` puts the size · size numbers of channel 0 first, then those of channel 1, and so on. The
shape here splits them the other way round, as if the channels changed fastest.
fix: Split them channel by channel, `view(n, c, size * size, -1)`, and take the largest along axis 2.

ja: max_pool2d が、違うチャンネルの数値を混ぜています。チャンネルが1つだけなら正しい結果になります。
原因: `F.unfold` の結果では、チャンネル 0 の size · size 個の数値が先に並び、その後にチャンネル 1 の数値が続きます。
ここでは、逆の順序に並んでいるものとして形を分けています。
直し方: `view(n, c, size * size, -1)` のようにチャンネルごとに分け、軸 2 に沿って最大値を取ります。
"""

from torch.nn import functional as F


def max_pool2d(x, size):
    n, c, h, w = x.shape
    columns = F.unfold(x, size, stride=size).view(n, size * size, c, -1)
    return columns.amax(dim=1).view(n, c, h // size, w // size)
