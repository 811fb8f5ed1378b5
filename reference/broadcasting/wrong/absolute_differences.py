"""
en: distances adds up the absolute differences of the coordinates, and takes no square root of squares.
fix: Square the differences, add them up, and take the square root.

ja: distances が、座標の差の絶対値を足しています。2乗の和の平方根になっていません。
直し方: 差を2乗し、足し合わせてから、平方根を取ります。
"""


def distances(a, b):
    return (a[:, None] - b).abs().sum(dim=2)
