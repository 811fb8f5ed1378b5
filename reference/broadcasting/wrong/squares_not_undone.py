"""
en: distances returns the squares of the distances.
fix: Take the square root at the end: `torch.sqrt(…)`.

ja: distances が、距離の2乗を返しています。
直し方: 最後に平方根を取ります（`torch.sqrt(…)`）。
"""


def distances(a, b):
    return ((a[:, None] - b) ** 2).sum(dim=2)
