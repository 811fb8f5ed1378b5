"""
en: output_size is too small where there is padding: the padding is not counted.
fix: Count the padding as well: the axis has `size + 2 * padding` points.

ja: パディングがあると、output_size の結果が小さすぎます。パディングが数えられていません。
直し方: パディングも数えます。軸の点の数は `size + 2 * padding` です。
"""


def output_size(size, kernel, stride=1, padding=0):
    return (size - kernel) // stride + 1
