"""
en: output_size is too small where there is padding: it is counted for one end of the axis only.
fix: Count the padding at both ends: `size + 2 * padding`.

ja: パディングがあると、output_size の結果が小さすぎます。軸の一方の端の分しか数えていません。
直し方: 両端のパディングを数えます（`size + 2 * padding`）。
"""


def output_size(size, kernel, stride=1, padding=0):
    return (size + padding - kernel) // stride + 1
