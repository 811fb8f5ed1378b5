"""
en: max_pool2d takes the largest number of all channels together, so the result has one channel.
cause: `amax` goes along the axis of the channels as well.
fix: Keep the channels apart: take `amax` along the two axes of a square only.

ja: max_pool2d が全チャンネルをまとめて最大値を取り、結果のチャンネルが1つになっています。
原因: チャンネルの軸に沿っても `amax` を取っています。
直し方: チャンネルは分けたまま、正方形の2つの軸だけに沿って `amax` を取ります。
"""


def max_pool2d(x, size):
    n, c, h, w = x.shape
    rows, columns = h // size, w // size
    x = x[:, :, : rows * size, : columns * size]
    return x.reshape(n, c, rows, size, columns, size).amax(dim=(1, 3, 5))[:, None]
