"""
en: Each row has the numbers of its patch, but point by point: all channels of the first point, then
those of the next.
fix: When a patch becomes a row, let its axis of the channels come before those of its rows and columns.

ja: 各行の数値は合っていますが、点ごとの順（最初の点の全チャンネル、次の点の全チャンネル……）
に並んでいます。
直し方: パッチを1行にするときに、チャンネルの軸を、パッチの中の縦と横の軸より前に置きます。
"""


def patches(images, size):
    n, c, h, w = images.shape
    split = images.reshape(n, c, h // size, size, w // size, size)
    return split.permute(0, 2, 4, 3, 5, 1).reshape(n, -1, c * size * size)
