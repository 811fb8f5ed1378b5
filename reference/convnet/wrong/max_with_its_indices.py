"""
en: max_pool2d fails, because `max` along one axis returns a pair: the largest numbers and where they are.
fix: Use `amax`, which returns the largest numbers only, or `max(…).values`.

ja: 1つの軸に沿った `max` は、最大値とその位置の組を返します。そのため、max_pool2d がエラーになります。
直し方: 最大値だけを返す `amax` か、`max(…).values` を使います。
"""


def max_pool2d(x, size):
    n, c, h, w = x.shape
    rows, columns = h // size, w // size
    x = x[:, :, : rows * size, : columns * size]
    return x.reshape(n, c, rows, size, columns, size).max(dim=5).max(dim=3)
